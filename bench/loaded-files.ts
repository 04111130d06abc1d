import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The files a page of the build loads before the person does anything: itself, its styles, its scripts and their imports. */
export function loadedFiles(folder: string, page: string): string[] {
  const html = join(folder, page)
  const named = readFileSync(html, 'utf8').matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)
  const files = [...named].map(([, path = '']) =>
    join(path.startsWith('/') ? folder : dirname(html), path),
  )
  return [html, ...withImports(files)]
}

/** What a chunk of the build brings with it when it is first needed on a page. */
export function lazyFiles(folder: string, page: string, chunk: string): string[] {
  const isChunk = (name: string) => new RegExp(`^${chunk}-[\\w-]{8}\\.js$`).test(name)
  const name = readdirSync(join(folder, 'chunks')).find(isChunk)
  if (!name) throw new Error(`The build has no chunk ${chunk}.`)
  const there = new Set(loadedFiles(folder, page))
  return withImports([join(folder, 'chunks', name)]).filter((file) => !there.has(file))
}

function withImports(files: string[]): string[] {
  const loaded = new Set<string>()
  const waiting = [...files]
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (loaded.has(file)) continue
    loaded.add(file)
    if (file.endsWith('.js')) waiting.push(...importsOf(file))
  }
  return [...loaded]
}

/** Static imports alone: what `import()` brings comes later, if at all. */
function importsOf(script: string): string[] {
  const imports = readFileSync(script, 'utf8').matchAll(/(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g)
  return [...imports].map(([, path = '']) => join(dirname(script), path))
}

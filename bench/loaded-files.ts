import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The files a page of the build loads before the person does anything: itself, its styles, its scripts and their imports. */
export function loadedFiles(folder: string, page: string): string[] {
  const html = join(folder, page)
  const loaded = new Set([html])
  const waiting = [
    ...readFileSync(html, 'utf8').matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g),
  ].map(([, path = '']) => join(path.startsWith('/') ? folder : dirname(html), path))
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

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface HostileFile {
  file: string
  field: string
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    hostileRows: () => Promise<string[]>
  }
}

/**
 * A browser command: every `html` row of the collection of hostile inputs that may lie beside the checkout; none where
 * there is no such folder.
 */
export async function hostileRows(): Promise<string[]> {
  const folder = join(import.meta.dirname, '../../../../shared/hostile')
  if (!existsSync(folder)) return []
  const index = await readJson<HostileFile[]>(join(folder, 'INDEX.json'))
  const files = index.filter(({ field }) => field === 'html')
  const rows = await Promise.all(
    files.map(({ file }) => readJson<{ html: string }[]>(join(folder, file))),
  )
  return rows.flat().map(({ html }) => html)
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8'))
}

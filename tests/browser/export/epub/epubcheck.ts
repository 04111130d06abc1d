import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserCommand } from 'vitest/node'

/** What epubcheck says of a book, in base64; null where it is not installed. */
export const epubcheck: BrowserCommand<[book: string]> = (_context, book) => {
  const [command, ...options] = installed() ?? []
  if (!command) return null
  const folder = mkdtempSync(join(tmpdir(), 'offprint-book-'))
  try {
    const file = join(folder, 'book.epub')
    writeFileSync(file, Buffer.from(book, 'base64'))
    const { status, stderr } = spawnSync(command, [...options, file], { encoding: 'utf8' })
    return {
      status,
      problems: stderr.split('\n').filter((line) => /^(FATAL|ERROR|WARN)/.test(line)),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Debian installs the jar itself as the command, which only some systems can run. */
function installed(): string[] | null {
  try {
    const path = execFileSync('which', ['epubcheck'], { encoding: 'utf8' }).trim()
    const isJar = readFileSync(path).subarray(0, 2).toString() === 'PK'
    return isJar ? ['java', '-jar', path] : [path]
  } catch {
    return null
  }
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    epubcheck(book: string): Promise<{ status: number; problems: string[] } | null>
  }
}

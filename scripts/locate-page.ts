import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveFolder } from './serve-folder.ts'

/**
 * The address of what was asked for: an address as it is, a file or the sample page served on localhost, because
 * `activeTab` does not reach `file:` pages unasked.
 * @throws Error when there is no such file
 */
export async function locatePage(asked: string | null): Promise<LocatedPage> {
  if (asked !== null && /^https?:\/\//i.test(asked)) return { url: asked, close: async () => {} }
  const path = asked === null ? samplePage : pathOf(asked)
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new Error(`${asked} is neither an http address nor a file that is there.`)
  }
  const served = await serveFolder(dirname(path))
  return { url: `${served.url}/${encodeURIComponent(basename(path))}`, close: served.close }
}

function pathOf(asked: string): string {
  return /^file:/i.test(asked) ? fileURLToPath(asked) : resolve(asked)
}

interface LocatedPage {
  url: string
  close(): Promise<void>
}

const samplePage = join(import.meta.dirname, '../tests/sample-page/index.html')

import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { type Server, serve } from './serve.ts'

/** Serves the files of a folder on localhost: `activeTab` does not reach `file:` pages unasked. */
export function serveFolder(folder: string): Promise<Server> {
  return serve(async (path) => {
    try {
      // Normalizing a path that begins with a slash takes every `..` out of it.
      const body = await readFile(join(folder, normalize(path)))
      return { type: types[extname(path).toLowerCase()] ?? 'application/octet-stream', body }
    } catch {
      return null
    }
  })
}

/** HTML goes without a charset: the page says its own, as it would from a disk. */
const types: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
}

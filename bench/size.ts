import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildExtension } from '../scripts/build-extension.ts'
import { lazyFiles, loadedFiles } from './loaded-files.ts'

/** `npm run -s bench:size`: how big the production build is, in bytes and gzip bytes, as one JSON object; `markdown` is what the first export of Markdown adds. */
function measure(folder: string) {
  return {
    injected: sizeOf([join(folder, 'extract.js')]),
    popup: sizeOf(loadedFiles(folder, 'popup.html')),
    options: sizeOf(loadedFiles(folder, 'options.html')),
    markdown: sizeOf(lazyFiles(folder, 'options.html', 'markdown-file')),
    package: sizeOf(everyFile(folder)),
  }
}

interface Size {
  bytes: number
  /** The sum of the files, each compressed by itself at level 9. */
  gzip: number
}

function sizeOf(files: string[]): Size {
  const contents = files.map((file) => readFileSync(file))
  return {
    bytes: contents.reduce((sum, content) => sum + content.length, 0),
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  }
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

const sizes = {
  chromium: measure(buildExtension('chromium')),
  firefox: measure(buildExtension('firefox')),
}
console.log(JSON.stringify(sizes))

import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { builtExtension } from '../../scripts/build-extension.ts'
import type { DrivenBrowser, LaunchOptions } from '../../scripts/drive/driven-browser.ts'
import { launch } from '../../scripts/drive/launch.ts'
import { pause } from '../../scripts/drive/pause.ts'
import { type BrowserName, findBrowser } from '../../scripts/find-browser.ts'

/** A browser with the production build, a profile of its own and a folder for downloads. */
export interface Session {
  readonly browser: DrivenBrowser
  /** The folder of its profile. */
  readonly profile: string
  /** Ends the browser and starts it again with the same profile, to which something may be done meanwhile. */
  restart(change?: Partial<LaunchOptions>, meanwhile?: () => void): Promise<void>
  /** The name and content of the next download. */
  nextDownload(): Promise<{ name: string; content: string; bytes: Buffer }>
  /** Where the next download is, once it is whole: of one that is too large to be read. */
  nextDownloadedFile(milliseconds?: number): Promise<string>
  end(): Promise<void>
}

export const browserNames: BrowserName[] = ['chromium', 'firefox']

/** Starts a session in the installed browser. */
export async function startSession(
  name: BrowserName,
  extension = builtExtension(name),
  more: Partial<LaunchOptions> = {},
): Promise<Session> {
  const executable = findBrowser(name)
  if (!executable) throw new Error(`These tests need ${name}; npm test installs it.`)
  const folder = await mkdtemp(join(tmpdir(), 'offprint-e2e-'))
  const options = {
    executable,
    extension,
    profile: join(folder, 'profile'),
    downloads: join(folder, 'downloads'),
    headless: true,
    ...more,
  }
  await mkdir(options.downloads)
  let browser = await launch(name, options)
  const seen = new Set<string>()

  async function nextDownloadedFile(milliseconds = 20_000) {
    for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await pause(100)) {
      const files = await readdir(options.downloads)
      // While it is written, a download has a second file beside it or an ending of its own.
      if (files.some((file) => /\.(part|crdownload|tmp)$/.test(file))) continue
      const name = files.find((file) => !seen.has(file) && !file.startsWith('.'))
      const path = name && join(options.downloads, name)
      // It may get its name, or another, between two looks.
      if (!path || !(await stat(path).catch(() => null))?.size) continue
      seen.add(name)
      return path
    }
    throw new Error('Nothing was downloaded.')
  }

  async function nextDownload() {
    const path = await nextDownloadedFile()
    const bytes = await readFile(path)
    return { name: basename(path), content: bytes.toString('utf8'), bytes }
  }

  return {
    get browser() {
      return browser
    },
    profile: options.profile,
    nextDownload,
    nextDownloadedFile,
    async restart(change = {}, meanwhile) {
      await browser.close()
      meanwhile?.()
      browser = await launch(name, { ...options, ...change })
    },
    async end() {
      await browser.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

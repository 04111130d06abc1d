import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrivenBrowser } from './drive/driven-browser.ts'
import { launch } from './drive/launch.ts'
import { pressSave } from './drive/press-save.ts'
import { waitFor } from './drive/wait-for.ts'
import type { BrowserName } from './find-browser.ts'

/**
 * Saves a page in a headless browser by the real toolbar action and hands back what the extension makes of it.
 * @throws Error with a sentence when the page cannot be reached or saved
 */
export async function printArticle(
  { browser: name, executable, extension }: Browser,
  url: string,
  format: 'markdown' | 'json',
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'))
  const profile = join(folder, 'profile')
  const downloads = join(folder, 'downloads')
  await mkdir(downloads)
  const browser = await launch(name, { executable, extension, profile, downloads, headless: true })
  try {
    console.error(`Saving ${url}`)
    const page = await openOrSay(browser, url)
    const { state, reason } = await pressSave(browser, page)
    if (state !== 'saved') throw new Error(reason || `The popup says ${state}.`)
    return await exportNewest(browser, format)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Browser {
  browser: BrowserName
  executable: string
  extension: string
}

async function openOrSay(browser: DrivenBrowser, url: string) {
  try {
    return await browser.openPage(url)
  } catch (error) {
    // The browsers give it a name like ERR_NAME_NOT_RESOLVED, and each puts something of its own around that.
    const said = error instanceof Error ? error.message : String(error)
    const reason = /[A-Z]{2,}(_[A-Z]+)+/.exec(said)?.[0] ?? said
    throw new Error(`${url} cannot be reached (${reason}). Look at the address and the network.`, {
      cause: error,
    })
  }
}

/** The extension's own export, asked for in the console of its library. */
async function exportNewest(browser: DrivenBrowser, format: 'markdown' | 'json'): Promise<string> {
  const library = await browser.openExtensionPage('options.html')
  await waitFor(library, 'the library', () => 'offprint' in globalThis, [])
  return library.run((format) => offprint.newestArticle(format), format)
}

declare const offprint: { newestArticle(format: string): Promise<string> }

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrivenBrowser, DrivenPage } from './drive/driven-browser.ts'
import { launch } from './drive/launch.ts'
import { pressSave } from './drive/press-save.ts'
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
    const { state, text, popup } = await pressSave(browser, page)
    if (state !== 'saved')
      throw new Error(text.replaceAll(/\s*\n\s*/g, ' ') || `The popup says ${state}.`)
    return await exportArticle(popup, format)
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
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${url} cannot be reached: ${reason}`, { cause: error })
  }
}

async function exportArticle(_popup: DrivenPage, format: string): Promise<string> {
  throw new Error(`This build cannot print ${format} yet.`)
}

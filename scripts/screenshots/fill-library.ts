import { join } from 'node:path'
import type { ChromiumBrowser } from '../drive/chromium.ts'
import type { DrivenPage } from '../drive/driven-browser.ts'
import { pressSave } from '../drive/press-save.ts'
import { serve } from '../serve.ts'
import { serveFolder } from '../serve-folder.ts'
import { stories, storyPage } from './stories.ts'

/** What is still open when the library is full. */
export interface FilledLibrary {
  /** A news page that is not saved yet. */
  page: DrivenPage
  close(): Promise<void>
}

/** Saves the made-up stories with the toolbar action and leaves the sample page open for the popup's picture. */
export async function fillLibrary(browser: ChromiumBrowser): Promise<FilledLibrary> {
  const pages = await serve(async (path) => {
    const story = stories[Number(path.slice('/story/'.length))]
    return story ? { type: 'text/html', body: storyPage(story) } : null
  })
  for (const index of stories.keys()) {
    const page = await browser.openPage(`${pages.url}/story/${index}`)
    const { popup, state } = await pressSave(browser, page)
    if (state !== 'saved') throw new Error(`A story was not saved: ${state}`)
    await popup.close().catch(() => undefined)
    await page.close()
  }
  await pages.close()
  const sample = await serveFolder(join(import.meta.dirname, '../../tests/sample-page'))
  return { page: await browser.openPage(`${sample.url}/index.html`), close: sample.close }
}

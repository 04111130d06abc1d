import type { DrivenBrowser, DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'

/** The library, in a tab of its own, once it shows something. */
export async function openLibrary(browser: DrivenBrowser): Promise<DrivenPage> {
  const library = await browser.openExtensionPage('options.html')
  await waitFor(library, 'the library', () => document.body.textContent?.trim(), [])
  return library
}

/** Loads a page anew; what is looked for afterwards is not found in the old one. */
export async function reload(page: DrivenPage): Promise<void> {
  await page.run(() => {
    document.documentElement.dataset.old = 'true'
    location.reload()
  })
  await waitFor(page, 'the new page', () => !document.documentElement.dataset.old, [])
}

/** How often a text stands in the library's list, once it is there at all. */
export function countInList(library: DrivenPage, text: string): Promise<number> {
  return waitFor(
    library,
    `“${text}” in the library`,
    (text) => (document.body.textContent ?? '').split(text).length - 1,
    [text],
  )
}

/** All words of the open article, headline and body. */
export function readArticle(library: DrivenPage, lastWords: string): Promise<string> {
  return waitFor(
    library,
    `an article that ends in “${lastWords}”`,
    (lastWords) => {
      const frame = document.querySelector('iframe')?.contentDocument?.body
      const text = `${document.body.textContent} ${frame?.textContent ?? ''}`
      return text.includes(lastWords) ? text : null
    },
    [lastWords],
  )
}

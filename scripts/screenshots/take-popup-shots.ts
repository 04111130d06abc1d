import { join } from 'node:path'
import type { ChromiumBrowser } from '../drive/chromium.ts'
import { pressSave } from '../drive/press-save.ts'
import type { FilledLibrary } from './fill-library.ts'

/** Saves the open page and takes the real popup, in both themes; then again, when the page is saved already. */
export async function takePopupShots(
  browser: ChromiumBrowser,
  { page, close }: FilledLibrary,
  folder: string,
): Promise<void> {
  await take('popup', ['light', 'dark'])
  await take('popup-already-saved', ['light'])
  await close()

  async function take(name: string, themes: string[]): Promise<void> {
    const { popup } = await pressSave(browser, page)
    const view = browser.pageOf(popup)
    for (const theme of themes) {
      await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      // The last articles come a moment after the answer.
      await view.waitForSelector('.recent')
      // Without a screen the popup's window follows its content too late, and the foot sticks in the middle of it.
      await view.evaluate(() => {
        const foot = document.querySelector<HTMLElement>('.popup-foot')
        if (foot) foot.style.position = 'static'
      })
      const body = await view.$('body')
      await body?.screenshot({ path: join(folder, `${name}-${theme}.png`) })
    }
    await popup.close().catch(() => undefined)
  }
}

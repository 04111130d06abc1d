import { join } from 'node:path'
import type { ChromiumBrowser } from '../drive/chromium.ts'
import { pressSave } from '../drive/press-save.ts'
import { waitFor } from '../drive/wait-for.ts'
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
      await view.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        // Else the buttons are still on their way from one theme to the other.
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ])
      // The last articles come a moment after the answer, and the pictures one by one.
      const isWhole = () =>
        document.querySelector('.recent') !== null &&
        document.body.textContent.includes('All 3 pictures are saved.')
      await waitFor(popup, 'the pictures and the last articles', isWhole, [])
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

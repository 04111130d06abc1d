import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { ChromiumBrowser } from '../drive/chromium.ts'
import type { Shot } from './shots.ts'

/** Opens the library in a tab of the right size and takes its picture. */
export async function takeShot(
  browser: ChromiumBrowser,
  shot: Shot,
  folder: string,
): Promise<void> {
  const driven = await browser.openExtensionPage('options.html')
  const page = browser.pageOf(driven)
  const zoom = shot.zoom ?? 1
  await page.setViewport({
    width: shot.width / zoom,
    height: shot.height / zoom,
    deviceScaleFactor: zoom,
  })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shot.theme }])
  if (shot.place !== 'empty') await goTo(page, shot.place)
  if (shot.dir)
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), shot.dir)
  if (shot.press) await page.click(shot.press)
  if (shot.selectInArticle) await page.evaluate(selectInArticle, shot.selectInArticle)
  for (const key of shot.keys ?? []) await page.keyboard.type(key)
  if (shot.pressInArticle) await page.evaluate(pressInArticle, shot.pressInArticle)
  await page.evaluate(settle)
  await page.screenshot({ path: join(folder, `${shot.name}.png`) })
  await driven.close()
}

/** Presses the link of an article by the beginning of its title, or goes to another place of the library. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.waitForSelector('.row-link')
  const title = /^#\/article\/(.+)/.exec(place)?.[1]
  await page.evaluate(
    (place, title) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.row-link')]
      const link = title && links.find((link) => link.textContent?.startsWith(title))
      location.hash = link ? link.hash : place
    },
    place,
    title ?? null,
  )
  if (title)
    await page.waitForFunction(
      () => document.querySelector('iframe')?.contentDocument?.body?.childElementCount,
    )
}

async function pressInArticle(selector: string): Promise<void> {
  const inner = document.querySelector('iframe')?.contentDocument
  while (!inner?.querySelector(`${selector}[tabindex]`))
    await new Promise((resolve) => setTimeout(resolve, 50))
  inner.querySelector<HTMLElement>(selector)?.click()
}

/** Until what can be done with the selection is there. */
async function selectInArticle(selector: string): Promise<void> {
  const inner = document.querySelector('iframe')?.contentDocument
  const element = inner?.querySelector(selector)
  if (element) inner?.getSelection()?.selectAllChildren(element)
  element?.scrollIntoView({ block: 'center' })
  while (!document.querySelector('.selection-bar'))
    await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Two frames and the fonts. */
async function settle(): Promise<void> {
  await document.fonts.ready
  await new Promise((resolve) => setTimeout(resolve, 300))
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

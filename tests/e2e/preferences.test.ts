import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChromiumBrowser } from '../../scripts/drive/chromium.ts'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import type { FirefoxBrowser } from '../../scripts/drive/firefox.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { serveFolder } from '../../scripts/serve-folder.ts'
import { complaints } from './axe.ts'
import { press } from './press.ts'
import { browserNames, type Session, startSession } from './session.ts'

const headline = 'The night ferry that would not be scrapped'

/** What a reader can ask of all pages, and how Firefox is told. */
const preferences = {
  'forced-colors': { value: 'active', pref: 'browser.display.document_color_use', number: 2 },
  'prefers-reduced-motion': { value: 'reduce', pref: 'ui.prefersReducedMotion', number: 1 },
}

describe.each(browserNames)('%s', (name) => {
  let paper: Server
  let session: Session
  let page: DrivenPage

  beforeAll(async () => {
    paper = await serveFolder(join(import.meta.dirname, '../sample-page'))
    session = await startSession(name)
    const news = await session.browser.openPage(`${paper.url}/index.html`)
    await (await pressSave(session.browser, news)).popup.close()
    page = await session.browser.openExtensionPage('options.html')
    await waitFor(page, 'the list', () => document.querySelector('.row-link') !== null, [])
  })

  afterAll(async () => {
    await session?.end()
    await paper?.close()
  })

  async function ask(feature: keyof typeof preferences): Promise<void> {
    const { value, pref, number } = preferences[feature]
    if (name === 'chromium') {
      const chromium = session.browser as ChromiumBrowser
      await chromium.pageOf(page).emulateMediaFeatures([{ name: feature, value }])
    } else {
      const firefox = session.browser as FirefoxBrowser
      await firefox.inChrome(`Services.prefs.setIntPref('${pref}', ${number})`)
    }
    const isAsked = (query: string) => matchMedia(query).matches
    await waitFor(page, feature, isAsked, [`(${feature}: ${value})`])
  }

  it('with colours of the reader’s own: what is unread, starred, chosen or highlighted can still be told', async () => {
    await ask('forced-colors')
    expect(await page.run(lookOf, '.row-unread', '')).not.toContain('rgba(0, 0, 0, 0)')
    expect(await page.run(lookOf, '.row-unread', '')).not.toBe(await page.run(lookOf, 'body', ''))
    const star = '.row-actions [aria-pressed]'
    const before = await page.run(lookOf, star, '')
    await press(page, `Star: ${headline}`)
    await waitFor(page, 'the star', isThere, ['.row-actions [aria-pressed=true]'])
    expect(await page.run(lookOf, star, '')).not.toBe(before)

    await press(page, headline)
    await waitFor(page, 'the article', isThere, ['.receipt'])
    await waitFor(page, 'a highlight', highlight, [])
    expect(await page.run(lookOf, 'mark', 'in the article')).not.toBe(
      await page.run(lookOf, 'p', 'in the article'),
    )
    expect(await complaints(page, [{ theme: 'system', dir: 'ltr' }])).toEqual([])

    await page.run(() => {
      location.hash = '#/settings'
    })
    await waitFor(page, 'the settings', isThere, ['.choice input:checked'])
    expect(await page.run(lookOf, '.choice input:checked + span', '')).not.toBe(
      await page.run(lookOf, '.choice input:not(:checked) + span', ''),
    )
    expect(await complaints(page, [{ theme: 'system', dir: 'ltr' }])).toEqual([])
  })

  it('without motion: nothing turns and nothing glides', async () => {
    expect(await page.run(motionsOf, 'button')).toContain('0.15s')
    await ask('prefers-reduced-motion')
    expect(await page.run(motionsOf, 'button')).toBe('none 0s')
    await page.run(() => {
      location.hash = '#/'
    })
    await press(page, headline)
    await waitFor(page, 'the article', isThere, ['.reader-actions'])
    expect(await page.run(lineOf)).toBe('none none')
    page = await session.browser.openExtensionPage('popup.html')
    await ask('prefers-reduced-motion')
    expect(await page.run(motionsOf, 'spinner')).toBe('none 0s')
  })
})

/** Runs in the library. */
function isThere(selector: string): boolean {
  return document.querySelector(selector) !== null
}

/** Runs in the library: how the first element of these looks, in the page or in the frame of the article. */
function lookOf(selector: string, where: string): string {
  const inner = document.querySelector('iframe')?.contentDocument
  const element = (where ? inner : document)?.querySelector(selector)
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element)
  if (!style) return `There is no ${selector}.`
  const { color, backgroundColor, borderColor, borderWidth, textDecorationLine } = style
  return [color, backgroundColor, borderColor, borderWidth, textDecorationLine].join(' ')
}

/** Runs in the library: highlights a paragraph, again and again until it is marked; highlights may overlap. */
function highlight(): boolean {
  const inner = document.querySelector('iframe')?.contentDocument
  if (inner?.querySelector('mark')) return true
  const paragraph = inner?.querySelector('p:not(header p)')
  if (paragraph) inner?.getSelection()?.selectAllChildren(paragraph)
  document.querySelector<HTMLElement>('[data-action=highlight]')?.click()
  return false
}

/** Runs in the library: what the line is that grows as an article is read, and how it moves. */
function lineOf(): string {
  const bar = document.querySelector('.reader-actions')
  const { content, animationName } = bar ? getComputedStyle(bar, '::after') : {}
  return `${content} ${animationName}`
}

/** Runs in a page of ours: how an element of a class moves, by itself and when it changes. */
function motionsOf(name: string): string {
  const element = document.body.appendChild(document.createElement('span'))
  element.className = name
  const { animationName, transitionDuration } = getComputedStyle(element)
  element.remove()
  return `${animationName} ${transitionDuration}`
}

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { serveFolder } from '../../scripts/serve-folder.ts'
import { complaints, type Look } from './axe.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const looks: Look[] = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'rtl' },
]
const headline = 'The night ferry that would not be scrapped'
const longWords = 'Donaudampfschifffahrtsgesellschaft und Rindfleischetikettierungsüberwachung'

/** A place of the library, what is done there, and what has to be seen then. */
interface Place {
  name: string
  hash: string
  acts?: ((page: DrivenPage, session: Session) => Promise<void>)[]
  sign: string
  /** Keys that make it as it was. */
  undo?: string[]
}

const click = (selector: string) => (page: DrivenPage) =>
  waitFor(page, selector, clickOn, [selector]).then(() => undefined)
const clickInArticle = (selector: string) => (page: DrivenPage) =>
  waitFor(page, `${selector} in the article`, clickInFrame, [selector]).then(() => undefined)
const keys =
  (...pressed: string[]) =>
  async (page: DrivenPage, { browser }: Session) => {
    await waitFor(page, 'a row', () => document.querySelector('.row-link') !== null, [])
    await browser.pressKeys(page, pressed)
  }
const openArticle = (page: DrivenPage) => press(page, headline)

const places: Place[] = [
  { name: 'the list', hash: '#/', sign: '.row-link' },
  {
    name: 'what was found, and the filters',
    hash: '#/',
    acts: [click('.search [aria-expanded]'), keys('/', ...'the ')],
    sign: '.row mark',
  },
  {
    name: 'a search that finds nothing',
    hash: '#/',
    acts: [keys('/', ...'zeppelin')],
    sign: '.blank button',
  },
  { name: 'chosen articles', hash: '#/', acts: [keys('j', 'x')], sign: '.chosen-bar' },
  { name: 'the list of keys', hash: '#/', acts: [keys('?')], sign: 'dialog[open] kbd' },
  { name: 'a notice', hash: '#/', acts: [keys('j', '#')], sign: '.toast', undo: ['z'] },
  { name: 'an article', hash: '#/', acts: [openArticle], sign: '.receipt' },
  {
    name: 'an article of long words',
    hash: '#/',
    acts: [(page) => press(page, longWords)],
    sign: '.receipt',
  },
  {
    name: 'its contents',
    hash: '#/',
    acts: [openArticle, click('.contents summary')],
    sign: '.contents[open]',
  },
  {
    name: 'the panel for text and colours',
    hash: '#/',
    acts: [openArticle, click('[popovertarget]')],
    sign: '.panel:popover-open fieldset',
  },
  {
    name: 'the forms an article can be taken away in',
    hash: '#/',
    acts: [openArticle, click('[data-action=export]')],
    sign: 'dialog[open]',
  },
  {
    name: 'the bar of the voice',
    hash: '#/',
    acts: [openArticle, click('[data-action=listen]')],
    sign: '.speech-bar [role=status]:not(:empty)',
  },
  {
    name: 'tags',
    hash: '#/',
    acts: [openArticle, click('[data-action=tags]')],
    sign: '.tag-editor',
  },
  {
    name: 'a picture as large as the window',
    hash: '#/',
    acts: [openArticle, clickInArticle('figure img[tabindex]')],
    sign: '.picture-viewer[open]',
  },
  {
    name: 'what was left out',
    hash: '#/',
    acts: [openArticle, click('[data-action=tray]')],
    sign: '.tray-bar',
  },
  {
    name: 'making a rule',
    hash: '#/',
    acts: [
      openArticle,
      click('[data-action=tray]'),
      clickInArticle('.piece[data-shown]:not([data-changed]) [data-action=toggle]'),
      clickInArticle('[data-action=always]:not([hidden])'),
    ],
    sign: '.rule-dialog[open]',
  },
  { name: 'the settings', hash: '#/settings', sign: '.settings h2' },
  {
    name: 'a rule in the settings',
    hash: '#/settings',
    acts: [click('.site-rules > .choices button')],
    sign: '.rule-form',
  },
]

describe.each(browserNames)('axe finds nothing to complain of in %s,', (name) => {
  let paper: Server
  let words: Server
  let session: Session
  let popup: DrivenPage

  beforeAll(async () => {
    paper = await serveFolder(join(import.meta.dirname, '../sample-page'))
    words = await servePages({ '/': story(longWords).replace('lang="en"', 'lang="de"') })
    session = await startSession(name)
    const first = await session.browser.openPage(words.url)
    await (await pressSave(session.browser, first)).popup.close()
    const page = await session.browser.openPage(`${paper.url}/index.html`)
    popup = (await pressSave(session.browser, page)).popup
  })

  afterAll(async () => {
    await session?.end()
    await paper?.close()
    await words?.close()
  })

  it('in the popup and its line for tags, in every look', async () => {
    expect(await complaints(popup, looks)).toEqual([])
    await press(popup, 'Tags')
    await waitFor(popup, 'tags', (sign) => document.querySelector(sign) !== null, ['.tag-editor'])
    expect(await complaints(popup, looks)).toEqual([])
    await popup.close()
  })

  it.each(places)('in $name, in every look', async (place) => {
    const page = await open(place)
    expect(await complaints(page, looks)).toEqual([])
    await leave(page, place)
  })

  it.each(['sepia', 'black'])('in an article on %s', async (theme) => {
    const page = await open({ name: '', hash: '#/', acts: [openArticle], sign: '.receipt' })
    expect(await complaints(page, [{ theme, dir: 'ltr' }])).toEqual([])
    await page.close()
  })

  it('and would complain of pictures without words', async () => {
    const page = await open({ name: '', hash: '#/', acts: [openArticle], sign: '.receipt' })
    await page.run(() => {
      const inner = document.querySelector('iframe')?.contentDocument
      document.querySelector('main')?.append(document.createElement('img'))
      inner?.body.append(inner.createElement('img'))
    })
    expect(await complaints(page, looks.slice(0, 1))).toEqual([
      expect.stringContaining('image-alt'),
      expect.stringMatching(/in the frame, image-alt/),
    ])
    await page.close()
  })

  // 320 px is also a window of 1280 px at 400 %, and 640 px one at 200 %.
  it.each(places)(
    'and in a narrow window, or at twice the size, nothing is cut off in $name',
    async (place) => {
      const page = await open(place)
      for (const [width, height] of [
        [320, 640],
        [640, 400],
      ] as const) {
        await session.browser.resize(page, width, height)
        await waitFor(page, 'the new size', (width) => innerWidth === width, [width])
        for (const dir of ['ltr', 'rtl']) expect(await page.run(cutOff, dir)).toEqual([])
      }
      await leave(page, place)
    },
  )

  /** Opens a place of the library in a tab of its own. */
  async function open({ name, hash, acts = [], sign }: Place): Promise<DrivenPage> {
    const page = await session.browser.openExtensionPage(`options.html${hash}`)
    const isThere = (sign: string) => document.querySelector(sign) !== null
    // Who presses a key sees first what it is for.
    await waitFor(page, 'the page', isThere, [hash === '#/' ? '.row-link' : 'main'])
    for (const act of acts) await act(page, session)
    await waitFor(page, `${name}: ${sign}`, isThere, [sign])
    return page
  }

  async function leave(page: DrivenPage, { undo = [] }: Place): Promise<void> {
    await session.browser.pressKeys(page, undo)
    const isWhole = () => document.querySelectorAll('.row-link').length === 2
    if (undo.length > 0) await waitFor(page, 'both articles', isWhole, [])
    await page.close()
  }
})

/** Runs in the library. */
function clickOn(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.click()
  return element !== null
}

/** Runs in the library. */
function clickInFrame(selector: string): boolean {
  const inner = document.querySelector('iframe')?.contentDocument
  const element = inner?.querySelector<HTMLElement>(selector)
  element?.click()
  return element !== null && element !== undefined
}

/** Runs in the library: what stands out of the window at its sides, or is not wholly in what is around it. */
function cutOff(dir: string): string[] {
  document.documentElement.dir = dir
  const pages: Document[] = [document]
  const inner = document.querySelector('iframe')?.contentDocument
  if (inner) pages.push(inner)
  const roots = pages.map(({ documentElement }) => documentElement)
  const wide = roots
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ scrollWidth }) => `The page is ${scrollWidth} px wide.`)
  const controls = pages.flatMap((page) => [
    ...page.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ])
  const outside = controls.filter((control) => {
    if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const { left, right } = control.getBoundingClientRect()
    const { clientWidth } = control.ownerDocument.documentElement
    return left < -1 || right > clientWidth + 1
  })
  return [...wide, ...outside.map(({ outerHTML }) => outerHTML.slice(0, 120))]
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChromiumBrowser } from '../../scripts/drive/chromium.ts'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'

const headline = 'Die Drehbrücke bleibt ein weiteres Jahr geöffnet'
const standfirst = 'Der Stadtrat hat entschieden: Fußgänger dürfen sie weiter benutzen.'
const lastWords = 'Die Reiherbeobachterin bekam ihre Bank.'
const japanese = '跳ね橋はもう一年開いたままです'

const german = `<!doctype html>
<html lang="de">
  <head><meta charset="utf-8"><title>${headline}</title>
  <meta name="author" content="Pia Norrby">
  <meta name="description" content="${standfirst}">
  <meta property="article:published_time" content="2026-03-04T06:30:00Z">
  <meta property="article:modified_time" content="2026-03-05T09:10:00Z">
  <meta property="article:section" content="Lokales"></head>
  <body><article><h1>${headline}</h1><p class="standfirst">${standfirst}</p>
  ${['Die Abstimmung', 'Die Reiher'].map(chapter).join('\n')}
  <p>${lastWords}</p></article></body>
</html>`

function chapter(heading: string): string {
  return `<h2>${heading}</h2>
    <p>Ingenieurinnen hatten im August gewarnt, dass sich zwei der neun Brückenpfeiler neigen, der eine um die Breite eines Daumens, der andere um die einer Hand, und eine Sperrung empfohlen.</p>
    <p>Der Rat hörte vierzig Anwohner, darunter einen Briefträger, den der <a href="/umweg">Umweg</a> täglich fünfzig Minuten kostet, und eine Reiherbeobachterin, die um eine Bank bat.</p>
    <p>Elf stimmten dafür, sechs dagegen. Die Reparatur beginnt im März und soll mit einer Maut von einer Krone bezahlt werden, die voraussichtlich niemand einsammeln wird.</p>`
}

const paragraph =
  '町議会は木曜日の夜、古い跳ね橋をもう一年歩行者に開放することを決めた。議論は最終バスの時刻を過ぎても続き、<em>技術者</em>は八月に九本の橋脚のうち二本が傾いていると警告していた。'

/** What a reader chooses, and what of a paragraph in the frame it changes. */
const readingChoices = [
  { choice: 'font', value: 'mono', property: 'fontFamily' },
  { choice: 'textSize', value: 'largest', property: 'fontSize' },
  { choice: 'lineWidth', value: 'narrow', property: 'width' },
  { choice: 'lineHeight', value: 'loose', property: 'lineHeight' },
  { choice: 'alignment', value: 'justify', property: 'textAlign' },
] as const

/** One reader in the order of the tests: each goes on where the one before it ended. */
describe.each(browserNames)('an article is shown in %s', (name) => {
  let server: Server
  let session: Session
  let library: DrivenPage

  beforeAll(async () => {
    server = await servePages({
      '/german': german,
      '/umweg': '<!doctype html><title>The way round</title>',
      '/japanese': `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${japanese}</title>
        <article><h1>${japanese}</h1>${`<p>${paragraph}</p>`.repeat(6)}</article></html>`,
    })
    session = await startSession(name)
    for (const path of ['japanese', 'german']) {
      const page = await session.browser.openPage(`${server.url}/${path}`)
      const { popup, state } = await pressSave(session.browser, page)
      expect(state).toBe('saved')
      await popup.close()
      await page.close()
    }
    library = await openLibrary(session.browser)
    await session.browser.resize(library, 1280, 700)
    await press(library, headline)
    await readArticle(library, lastWords)
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('with its section, both of its dates and its standfirst', async () => {
    const head = await library.run(() => document.querySelector('.reader-head')?.textContent)
    expect(head).toContain('Lokales')
    expect(head).toMatch(/Published .*March 4, 2026/)
    expect(head).toMatch(/Updated .*March 5, 2026/)
    expect(await library.run(textInFrame, 'header')).toBe(standfirst)
  })

  it('as the reader wants it set', async () => {
    await press(library, 'Text and colours')
    for (const { choice, value, property } of readingChoices) {
      const before = await library.run(styleInFrame, 'p:not(header p)', property)
      await waitFor(library, choice, choose, [choice, value])
      const isChanged = await waitFor(library, `another ${property}`, hasChanged, [
        property,
        before,
      ])
      expect(isChanged, choice).toBe(true)
    }
    await session.browser.pressKeys(library, ['Escape'])
  })

  it('with its words divided by its own language', async () => {
    expect(await library.run(languageOfFrame)).toBe('de')
    expect(await library.run(styleInFrame, 'p:not(header p)', 'hyphens')).toBe('auto')
  })

  it('with a list of headings, each of which leads to its place below the bar', async () => {
    await press(library, 'Contents')
    await press(library, 'Die Reiher')
    const heading = await waitFor(library, 'the heading', focusedHeading, [])
    expect(heading?.text).toBe('Die Reiher')
    expect(heading?.top).toBeGreaterThanOrEqual(heading?.bar ?? 0)
    expect(heading?.top).toBeLessThan((heading?.bar ?? 0) + 100)
  })

  it('on paper with all of its words, in a copy that goes again', async () => {
    await library.run(() => void dispatchEvent(new Event('beforeprint')))
    const copied = await library.run(copyForPaper)
    expect(copied).toMatchObject({ textAlign: 'justify', hyphens: 'auto' })
    expect(copied?.text).toContain(lastWords)
    if (name === 'chromium') {
      const view = (session.browser as ChromiumBrowser).pageOf(library)
      await view.emulateMediaType('print')
      // Eleven points, though the screen has the largest type.
      expect(await library.run(sheetOf)).toEqual({
        fontSize: 44 / 3,
        shown: ['reader-head', 'print-copy'],
      })
      await view.emulateMediaType()
    }
    await library.run(() => void dispatchEvent(new Event('afterprint')))
    expect(await library.run(copyForPaper)).toBeNull()
  })

  it('and its links open in a tab of their own', async () => {
    await library.run(clickInFrame, 'a[href$="/umweg"]')
    const outside = await session.browser.findPage('/umweg')
    expect(await outside.run(() => document.title)).toBe('The way round')
    expect(await outside.run(() => opener === null && document.referrer === '')).toBe(true)
    expect(await library.run(textInFrame, 'p:not(header p):last-of-type')).toBe(lastWords)
    await outside.close()
  })

  it('by the rules of its script, where that is Japanese', async () => {
    await library.run(() => {
      location.hash = '#/'
    })
    await press(library, japanese)
    await waitFor(library, 'the article', isInLanguage, ['ja'])
    expect(await library.run(styleInFrame, 'p', 'lineBreak')).toBe('strict')
    expect(await library.run(styleInFrame, 'p', 'overflowWrap')).toBe('anywhere')
    expect(await library.run(styleInFrame, 'em', 'fontStyle')).toBe('normal')
  })
})

/** Runs in the library. */
function languageOfFrame(): string | undefined {
  return document.querySelector('iframe')?.contentDocument?.documentElement.lang
}

/** Runs in the library: whether an article in this language is there to be read. */
function isInLanguage(lang: string): boolean {
  const page = document.querySelector('iframe')?.contentDocument
  return page?.documentElement.lang === lang && page.querySelector('p') !== null
}

/** Runs in the library. */
function textInFrame(selector: string): string | undefined {
  const page = document.querySelector('iframe')?.contentDocument
  return page?.querySelector(selector)?.textContent?.trim()
}

/** Runs in the library: one property of how the first of these looks in the frame. */
function styleInFrame(selector: string, property: string): string {
  const page = document.querySelector('iframe')?.contentDocument
  const element = page?.querySelector(selector)
  const style = element ? page?.defaultView?.getComputedStyle(element) : null
  return String(style?.[property as keyof CSSStyleDeclaration])
}

/** Runs in the library: chooses a value of a setting, once there is one. */
function choose(choice: string, value: string): boolean {
  const input = document.querySelector<HTMLInputElement>(
    `[data-choice=${choice}] [data-value=${value}] input`,
  )
  input?.click()
  return input !== null
}

/** Runs in the library: whether a paragraph in the frame looks otherwise than it did. */
function hasChanged(property: string, before: string): boolean {
  const page = document.querySelector('iframe')?.contentDocument
  const element = page?.querySelector('p:not(header p)')
  const style = element ? page?.defaultView?.getComputedStyle(element) : null
  return style !== null && style?.[property as keyof CSSStyleDeclaration] !== before
}

/** Runs in the library: the heading that has the focus in the frame, and how far it and the end of the bar are from the top. */
function focusedHeading(): { text: string; top: number; bar: number } | null {
  const frame = document.querySelector('iframe')
  const heading = frame?.contentDocument?.activeElement
  if (!frame || heading?.localName !== 'h2') return null
  const top = frame.getBoundingClientRect().top + heading.getBoundingClientRect().top
  const bar = document.querySelector('.reader-actions')?.getBoundingClientRect().bottom ?? 0
  return { text: heading.textContent ?? '', top, bar }
}

/** Runs in the library: what a printer would get of the article. */
function copyForPaper(): { text: string; textAlign: string; hyphens: string } | null {
  const root = document.querySelector('.print-copy')?.shadowRoot
  const last = root?.querySelector('p:not(header p):last-of-type')
  if (!root || !last) return null
  const { textAlign, hyphens } = getComputedStyle(last)
  return { text: root.textContent ?? '', textAlign, hyphens }
}

/** Runs in the library: how large the type of a sheet is, and which parts of the page are on it. */
function sheetOf(): { fontSize: number; shown: string[] } {
  const copy = document.querySelector('.print-copy')
  const parts = [...document.querySelectorAll<HTMLElement>('body [class]')]
  const outermost = ['reader-head', 'contents', 'print-copy', 'missing-pictures', 'receipt']
  return {
    fontSize: Math.round(Number.parseFloat(copy ? getComputedStyle(copy).fontSize : '0') * 3) / 3,
    shown: [...outermost, 'masthead', 'reader-actions', 'article-frame'].filter((name) =>
      parts.some((part) => part.classList.contains(name) && part.checkVisibility()),
    ),
  }
}

/** Runs in the library. */
function clickInFrame(selector: string): void {
  const page = document.querySelector('iframe')?.contentDocument
  page?.querySelector<HTMLElement>(selector)?.click()
}

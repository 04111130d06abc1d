import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { listen, type Server } from '../../scripts/serve.ts'
import { titleOfBadge } from './badge.ts'
import { countRows } from './count-rows.ts'
import { countInList, openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const first = 'The bridge stays open'
const second = 'The heron bench is built'
const third = 'One crown for the bridge'
const tagged = 'A story with tags'
const lastWords = 'The heron watcher got her bench.'
const saveOnClick = 'Save as soon as the toolbar button is pressed'

describe.each(browserNames)('the popup in %s', (name) => {
  let session: Session
  let server: Server

  beforeAll(async () => {
    server = await servePages({
      '/bridge': story(first),
      '/bench': story(second),
      '/toll': story(third),
      '/tags': story(tagged),
    })
    session = await startSession(name)
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  describe('on a page that is not all there yet', () => {
    let slow: Omit<Server, 'requests'>
    let sendTheRest: () => void

    beforeAll(async () => {
      slow = await listen((request, response) => {
        // Firefox asks for the icon before the page has ended.
        if (!request.url?.startsWith('/slow-')) return response.writeHead(404).end()
        const [beginning = '', end] = story(request.url).split('<p>Councillors heard')
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(beginning)
        sendTheRest = () => response.end(`<p>Councillors heard${end}`)
      })
    })

    afterAll(() => slow?.close())

    it.each(['awake', 'asleep'])(
      'can be closed while it saves, with the background %s: the save goes on',
      async (background) => {
        const path = `/slow-${background}`
        const page = await session.browser.openPage('about:blank')
        await page.run((url) => location.assign(url), slow.url + path)
        await waitFor(page, 'its beginning', () => document.querySelector('h1')?.textContent, [])
        if (background === 'asleep') await session.browser.stopBackground()
        const popup = await session.browser.pressAction(page)
        await waitFor(popup, 'the save', () => document.querySelector('[data-state=saving]'), [])
        await popup.close()
        const library = await openLibrary(session.browser)
        sendTheRest()
        expect(await titleOfBadge(library, '✓')).toBe(`Saved to Offprint: ${path}`)
        expect(await countInList(library, path)).toBe(1)
        await library.close()
        await page.close()
      },
    )
  })

  it('lists what was saved last, and opens it and the library', async () => {
    const pages = [
      await session.browser.openPage(`${server.url}/bridge`),
      await session.browser.openPage(`${server.url}/bench`),
    ] as const
    await (await pressSave(session.browser, pages[0])).popup.close()
    const { popup } = await pressSave(session.browser, pages[1])
    const listed = await waitFor(popup, 'the articles saved last', savedLast, [])
    expect(listed[0]).toBe(first)
    expect(listed).not.toContain(second)
    await popup.run(() => document.querySelector<HTMLElement>('.recent-article')?.click())
    const article = await session.browser.findPage('options.html#/article/')
    expect(await readArticle(article, lastWords)).toContain(first)
    await article.close()

    const again = await session.browser.pressAction(pages[1])
    await press(again, 'Library')
    const library = await session.browser.findPage('options.html')
    expect(await countInList(library, first)).toBe(1)
    expect(await countInList(library, second)).toBe(1)
    for (const page of [library, ...pages]) await page.close()
  })

  it('gives an article tags, which the list and the article show', async () => {
    const page = await session.browser.openPage(`${server.url}/tags`)
    const { popup } = await pressSave(session.browser, page)
    await press(popup, 'Tags')
    await waitFor(popup, 'the field for tags', writeTags, ['bridges, river'])
    await press(popup, 'Save tags')
    await waitFor(popup, 'the tags', tagsIn, ['.save-card'])
    expect(await popup.run(tagsIn, '.save-card')).toEqual(['bridges', 'river'])
    await popup.close()
    const library = await openLibrary(session.browser)
    await countInList(library, tagged)
    expect(await library.run(tagsIn, '.row')).toEqual(['bridges', 'river'])
    await press(library, tagged)
    await readArticle(library, lastWords)
    expect(await library.run(tagsIn, '.reader-head')).toEqual(['bridges', 'river'])
    for (const one of [library, page]) await one.close()
  })

  it('asks first where the reader wants to be asked, and stores nothing before', async () => {
    const settings = await session.browser.openExtensionPage('options.html#/settings')
    await waitFor(settings, 'the setting', switchOff, [saveOnClick])
    await waitFor(settings, 'the setting to be stored', isStoredOff, [])
    const before = await settings.run(countRows)
    const page = await session.browser.openPage(`${server.url}/toll`)
    const { state, text, popup } = await pressSave(session.browser, page)
    expect(state).toBe('ready')
    expect(text).toMatch(/Ready to save this page\s+Save$/)
    expect(await settings.run(countRows)).toEqual(before)
    await press(popup, 'Save')
    const isSaved = () => document.querySelector('[data-state=saved]') !== null
    await waitFor(popup, 'the popup to say that it was saved', isSaved, [])
    await popup.close()
    expect((await settings.run(countRows)).articles).toBe(before.articles + 1)
    await settings.close()
    const library = await openLibrary(session.browser)
    expect(await countInList(library, third)).toBe(1)
    for (const one of [library, page]) await one.close()
  })
})

/** Runs in the popup: the headlines of the articles saved last, once there are any. */
function savedLast(): string[] | null {
  const titles = [...document.querySelectorAll('.recent-title')]
  return titles.length > 0 ? titles.map((title) => title.textContent) : null
}

/** Runs in the popup: writes into the field for tags, once it is there. */
function writeTags(tags: string): boolean {
  const field = document.querySelector<HTMLInputElement>('.tag-editor input')
  if (!field) return false
  field.value = tags
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return true
}

/** Runs in the popup and in the library: the tags in the first part of the page that has any. */
function tagsIn(selector: string): string[] | null {
  const parts = [...document.querySelectorAll(`${selector}:has(.tags)`)]
  const tags = parts[0]?.querySelectorAll('.tags > *')
  return tags ? [...tags].map((tag) => tag.textContent) : null
}

/** Runs in the settings, as the next: clicks the box with this label, once there is one. */
function switchOff(label: string): boolean {
  const labels = [...document.querySelectorAll('label')]
  const box = labels.find((one) => one.textContent.includes(label))?.querySelector('input')
  if (box?.checked) box.click()
  return box !== null && box !== undefined
}

async function isStoredOff(): Promise<boolean> {
  const { settings } = await browser.storage.local.get('settings')
  return settings?.saveOnClick === false
}

declare const browser: {
  storage: {
    local: { get(key: 'settings'): Promise<{ settings?: { saveOnClick: boolean } }> }
  }
}

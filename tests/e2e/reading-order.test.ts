import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { articlesAbove } from './articles-above.ts'
import { openLibrary } from './library-page.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const oldest = 'The swing bridge stays open'
const middle = 'A bench for the heron watcher'
const later = 'The mast that was found'
const latest = 'The oyster that sang'
const newest = 'The postman takes the long way'

/** What is unread leaves its list when it is opened; the keys must not leave the reader alone there. */
describe.each(browserNames)('an article of the unread, in %s,', (name) => {
  let session: Session
  let server: Server
  let library: DrivenPage

  beforeAll(async () => {
    server = await servePages({
      '/oldest': story(oldest),
      '/middle': story(middle),
      '/newest': story(newest),
      '/later': story(later),
      '/latest': story(latest),
    })
    session = await startSession(name)
    for (const path of ['oldest', 'middle', 'newest']) await save(path)
    library = await openLibrary(session.browser)
    await waitFor(library, 'the list', hasRows, [3])
    await press(library, 'Filter')
    await waitFor(library, 'the filters', chooseUnread, [])
    await press(library, newest)
    await waitFor(library, 'the article', isOpen, [newest])
    // The list behind is drawn when it is next seen; that it has lost the article shows nowhere before.
    await vi.waitFor(async () => expect(await library.run(articlesAbove, 'unread', 0)).toBe(2), {
      timeout: 30_000,
      interval: 50,
    })
    await new Promise((resolve) => setTimeout(resolve, 500))
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  async function save(path: string): Promise<void> {
    const page = await session.browser.openPage(`${server.url}/${path}`)
    await (await pressSave(session.browser, page)).popup.close()
    await page.close()
  }
  const keys = (...pressed: string[]) => session.browser.pressKeys(library, pressed)
  const opened = async (headline: string) =>
    expect(await waitFor(library, headline, isOpen, [headline])).toBe(true)

  it('is starred and put into the archive by its keys', async () => {
    await keys('s')
    expect(await waitFor(library, 'the star', isPressed, ['star'])).toBe(true)
    await keys('e')
    expect(await waitFor(library, 'the archive', isPressed, ['archive'])).toBe(true)
  })

  it('leads on to the next one and back to the one before', async () => {
    await keys('j')
    await opened(middle)
    await keys('j')
    await opened(oldest)
    await keys('k')
    await opened(middle)
    await keys('k')
    await opened(newest)
  })

  it('is deleted by its key', async () => {
    await keys('#')
    expect(await said(library, 'Deleted “')).toBe(true)
    await keys('z')
    expect(await said(library, 'Brought back')).toBe(true)
  })

  it('leads on, too, where it was opened by its address', async () => {
    library = await session.browser.openExtensionPage('options.html')
    await waitFor(library, 'the list', hasRows, [3])
    await library.run(openAnew, middle)
    await opened(middle)
    await keys('j')
    await opened(oldest)
  })

  it('leaves the focus with the one beside it, where its own row has gone', async () => {
    await save('later')
    await save('latest')
    library = await openLibrary(session.browser)
    await waitFor(library, 'the list', hasRows, [5])
    await press(library, 'Filter')
    await waitFor(library, 'the filters', chooseUnread, [])
    await waitFor(library, 'the unread', hasRows, [2])
    await press(library, latest)
    await opened(latest)
    await keys('u')
    expect(await waitFor(library, 'the row beside it', hasFocus, [later])).toBe(true)
  })
})

/** Runs in the library. */
function hasFocus(words: string): boolean {
  return document.activeElement?.textContent === words
}

/** Runs in the library. */
function hasRows(count: number): boolean {
  return document.querySelectorAll('.row').length === count
}

/** Runs in the library. */
function chooseUnread(): boolean {
  const filter = document.querySelector<HTMLSelectElement>('[data-filter=mark]')
  if (!filter) return false
  filter.value = 'unread'
  filter.dispatchEvent(new Event('change', { bubbles: true }))
  document.querySelector<HTMLElement>(':popover-open')?.hidePopover()
  return true
}

/** Runs in the library: whether an article is there to be read, and the focus on its headline. */
function isOpen(headline: string): boolean {
  const body = document.querySelector('iframe')?.contentDocument?.body
  const isFocused = document.activeElement?.textContent === headline
  return isFocused && (body?.textContent?.includes('heron watcher') ?? false)
}

/** Runs in the library. */
function isPressed(action: string): boolean {
  return document.querySelector(`[data-action=${action}][aria-pressed=true]`) !== null
}

/** Runs in the library: goes to the address of an article, in a page that has shown nothing before. */
function openAnew(headline: string): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.row-link')]
  const link = links.find(({ textContent }) => textContent === headline)
  history.replaceState(null, '', link?.href)
  location.reload()
}

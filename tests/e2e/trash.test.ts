import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { complaints } from './axe.ts'
import { openLibrary } from './library-page.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headlines = ['The first bridge', 'The second bridge', 'The third bridge'] as const
const [first, second, third] = headlines

/** One reader in the order of the tests: each goes on where the one before it ended. */
describe.each(browserNames)('what was deleted, in %s,', (name) => {
  let session: Session
  let server: Server
  let library: DrivenPage

  beforeAll(async () => {
    server = await servePages(
      Object.fromEntries(headlines.map((headline, at) => [`/${at}`, story(headline)])),
    )
    session = await startSession(name)
    for (const at of headlines.keys()) {
      const page = await session.browser.openPage(`${server.url}/${at}`)
      await (await pressSave(session.browser, page)).popup.close()
      await page.close()
    }
    library = await openLibrary(session.browser)
    // One after the other is gone: what is deleted in the same millisecond has no order.
    for (const [at, headline] of headlines.entries()) {
      await press(library, `Delete: ${headline}`)
      await shown(headlines.slice(at + 1).toReversed())
    }
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  const until = async (what: string, work: (wanted: string) => boolean, wanted: string) =>
    expect(await waitFor(library, what, work, [wanted])).toBe(true)
  const shown = (titles: readonly string[]) =>
    until(`a list of ${titles.join(', ') || 'nothing'}`, isList, titles.join())
  const keys = (...pressed: string[]) => session.browser.pressKeys(library, pressed)

  it('is listed under the filter, also where nothing else is left', async () => {
    await press(library, 'Filter')
    await chooseMark(library, 'deleted')
    await shown([third, second, first])
    expect(await complaints(library, [{ theme: 'light', dir: 'ltr' }])).toEqual([])
  })

  it('comes back with a click', async () => {
    await press(library, `Bring back: ${second}`)
    await shown([third, first])
  })

  it('comes back by the keyboard, and the focus goes on', async () => {
    await library.run(() => (document.activeElement as HTMLElement | null)?.blur())
    await keys('j', 'Enter')
    await shown([first])
    await until('the focus on what is left', hasFocus, `Bring back: ${first}`)
  })

  it('goes for good only when the key is pressed twice', async () => {
    await keys('#')
    await until('the question', hasFocus, `Press again to delete for good: ${first}`)
    await keys('#')
    await shown([])
    await chooseMark(library, '')
    await shown([third, second])
  })
})

/** Runs in the library, as the next one. */
function isList(titles: string): boolean {
  const shown = [...document.querySelectorAll('.row-title')]
  return shown.map((title) => title.textContent?.trim()).join() === titles
}

function hasFocus(name: string): boolean {
  return document.activeElement?.getAttribute('aria-label') === name
}

async function chooseMark(library: DrivenPage, value: string): Promise<void> {
  await waitFor(
    library,
    'the filter',
    (value) => {
      const select = document.querySelector<HTMLSelectElement>('[data-filter=mark]')
      if (!select) return false
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    },
    [value],
  )
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { openLibrary } from './library-page.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headlines = ['The night boat to Łódź', 'A quiet day at the council']

describe.each(browserNames)('the search in %s', (name) => {
  let session: Session
  let server: Server

  beforeAll(async () => {
    server = await servePages({
      '/boat': story(headlines[0] ?? '', '<p>Nobody on board had seen a zeppelin before.</p>'),
      '/council': story(headlines[1] ?? '', '<p>The mayor spoke about 東京都 for an hour.</p>'),
    })
    session = await startSession(name)
    for (const path of ['boat', 'council']) {
      const page = await session.browser.openPage(`${server.url}/${path}`)
      const { state, popup } = await pressSave(session.browser, page)
      expect(state).toBe('saved')
      await popup.close()
    }
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('finds what was just saved by its title and text, and asks nobody', async () => {
    const library = await openLibrary(session.browser)
    const asked = server.requests.length
    expect(await look(library, 'zeppel')).toEqual([headlines[0], 'zeppel'])
    expect(await look(library, 'lodz')).toEqual([headlines[0], 'Łódź'])
    expect(await look(library, '東京')).toEqual([headlines[1], '東京'])
    expect(await look(library, 'quiet mayor')).toEqual([headlines[1], 'quiet'])
    expect(server.requests.slice(asked)).toEqual([])
  })

  it('still finds it after the browser was started again', async () => {
    await session.restart()
    const library = await openLibrary(session.browser)
    expect(await look(library, 'zeppel')).toEqual([headlines[0], 'zeppel'])
  })
})

/** Types into the search, and returns the one title that is left and the first place that is marked. */
async function look(library: DrivenPage, typed: string): Promise<[string, string]> {
  await waitFor(library, 'the search', () => document.querySelector('.search input') !== null, [])
  await library.run((typed) => {
    dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
    const input = document.activeElement as HTMLInputElement
    input.value = typed
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, typed)
  return waitFor(
    library,
    `one article for “${typed}”`,
    (typed): [string, string] | null => {
      const input = document.querySelector<HTMLInputElement>('.search input')
      const titles = [...document.querySelectorAll('.row-link')]
      const mark = document.querySelector('.row mark')
      const isFound =
        document.querySelector('.search [role=status]')?.textContent === '1 article found'
      if (input?.value !== typed || titles.length !== 1 || !mark || !isFound) return null
      const head = document.querySelector('.row-link mark')?.textContent
      if (head === undefined && !mark.textContent?.startsWith(typed.slice(0, 1))) return null
      return [titles[0]?.textContent ?? '', mark.textContent ?? '']
    },
    [typed],
  )
}

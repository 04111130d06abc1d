import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'The bridge that stays open'
const second = 'The ferry that came back'
const third = 'The mast that was found'
const box =
  '<aside class="promo"><h3>Read us at breakfast</h3><p>Sign up for our <a href="/letter">newsletter</a> today.</p></aside>'
const portrait =
  '<figure class="author-portrait"><img src="/captain.jpg" alt="A captain"><figcaption>She took the picture herself.</figcaption></figure>'
const picture = join(import.meta.dirname, '../sample-page/pictures/lamb-holm-small.jpg')
const offer = 'Sign up for our newsletter today.'
const lastWords = 'The heron watcher got her bench.'

/** One story in the order of the tests: each goes on where the one before it ended. */
describe.each(browserNames)('what cleaning left out in %s', (name) => {
  let session: Session
  let server: Server
  let library: DrivenPage

  beforeAll(async () => {
    server = await servePages({
      '/bridge': story(headline, box),
      '/ferry': story(second, box),
      '/mast': story(third, portrait),
      '/captain.jpg': { type: 'image/jpeg', body: await readFile(picture) },
    })
    session = await startSession(name)
    await save('/bridge')
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  async function save(path: string): Promise<void> {
    const page = await session.browser.openPage(`${server.url}${path}`)
    const { state, popup } = await pressSave(session.browser, page)
    expect(state).toBe('saved')
    await popup.close()
    await page.close()
  }

  async function open(title: string): Promise<string> {
    library = await openLibrary(session.browser)
    await press(library, title)
    return readArticle(library, lastWords)
  }

  it('is shown in its place, with why', async () => {
    expect(await open(headline)).not.toContain(offer)
    await press(library, 'What was left out (2)')
    const reasonOf = async (words: string) => (await pieceOf(library, words, false)).why
    expect(await reasonOf(offer)).toBe('Does not read like a part of the story')
    expect(await reasonOf(headline)).toBe('Says again what stands above: headline, names or date')
    expect((await pieceOf(library, lastWords, true)).why).toBe('')
  })

  it('is gone through part by part, in a low window too, and then from the first', async () => {
    for (const [width, height] of [
      [1280, 900],
      [500, 500],
    ] as const) {
      await session.browser.resize(library, width, height)
      await library.run(() => scrollTo(0, 0))
      for (const words of [headline, offer, headline, offer]) {
        await press(library, 'Next part left out')
        expect(await library.run(focusedPiece)).toContain(words)
      }
    }
  })

  it('is put back by one press, and stays so when the page is loaded anew', async () => {
    await pressInPiece(library, offer, 'toggle')
    await pieceOf(library, offer, true)
    await press(library, 'Done')
    await waitFor(library, 'the offer in the article', inArticle, [offer, true])
    await library.close()
    expect(await open(headline)).toContain(offer)
  })

  it('comes back by undo', async () => {
    await press(library, 'What was left out (2)')
    await pressInPiece(library, lastWords, 'toggle')
    await pieceOf(library, lastWords, false)
    await press(library, 'Undo')
    expect((await pieceOf(library, lastWords, true)).why).toBe('')
  })

  it('is as it was saved on demand', async () => {
    await press(library, 'As it was saved')
    await pieceOf(library, offer, false)
    await press(library, 'Done')
    expect(await waitFor(library, 'the article without the offer', inArticle, [offer, false])).toBe(
      true,
    )
  })

  it('is as it was saved too when its page is saved again, and nothing else is said', async () => {
    await press(library, 'What was left out (2)')
    await pressInPiece(library, offer, 'toggle')
    await pieceOf(library, offer, true)
    await press(library, 'Done')
    await waitFor(library, 'the offer in the article', inArticle, [offer, true])
    await waitFor(library, 'a word on it', saysChanged, [true])
    const page = await session.browser.openPage(`${server.url}/bridge`)
    const { popup } = await pressSave(session.browser, page)
    await press(popup, 'Save again')
    await said(popup, 'What you had put back or taken out is as cleaning found it.')
    await waitFor(library, 'the article without the offer', inArticle, [offer, false])
    expect(await waitFor(library, 'no word on it', saysChanged, [false])).toBe(true)
    await popup.close()
    await page.close()
  })

  it('is a picture too, which is fetched only once it is put back', async () => {
    await library.close()
    await save('/mast')
    const caption = 'She took the picture herself.'
    const asked = () => server.requests.filter((path) => path === '/captain.jpg').length
    const before = asked()
    expect(await open(third)).not.toContain(caption)
    await press(library, 'What was left out (2)')
    await pieceOf(library, caption, false)
    expect(asked()).toBe(before)
    await pressInPiece(library, caption, 'toggle')
    await pieceOf(library, caption, true)
    await expect.poll(asked, { timeout: 20_000 }).toBe(before + 1)
    await press(library, 'Done')
    await waitFor(library, 'the picture in the article', inArticle, [caption, true])
    // This server lets no other page read it: its place says what it is.
    const figure = () =>
      library.run(
        () =>
          document.querySelector('iframe')?.contentDocument?.querySelector('figure')?.textContent,
      )
    expect(await figure()).toContain('A captain')
    expect(await figure()).toContain('See it at localhost')
    await library.close()
    await open(headline)
  })

  it('is always kept on this site once the reader says so', async () => {
    await press(library, 'What was left out (2)')
    await pressInPiece(library, offer, 'toggle')
    await pieceOf(library, offer, true)
    await pressInPiece(library, offer, 'always')
    await press(library, 'Save the rule')
    await waitFor(
      library,
      'the rule to be saved',
      () => document.querySelector('.toast')?.textContent?.includes('The rule is saved'),
      [],
    )
    await library.close()
    await save('/ferry')
    expect(await open(second)).toContain(offer)
    await library.close()
  })

  it('goes again from stored articles when the rule is turned round, without the network', async () => {
    await server.close()
    const settings = await session.browser.openExtensionPage('options.html#/settings')
    await waitFor(settings, 'the rule', () => document.querySelector('.rule code')?.textContent, [])
    await press(settings, 'Edit localhost: aside.promo')
    await settings.run(() => document.querySelector<HTMLElement>('.rule-form input')?.click())
    await press(settings, 'Save the rule')
    await press(settings, 'Apply the rules to all saved articles')
    await waitFor(
      settings,
      'the rules to be applied',
      () => document.body.textContent?.includes('Done: 1 article changed.'),
      [],
    )
    await settings.close()
    expect(await open(second)).not.toContain(offer)
    await library.close()
    // What the reader put back by hand counts more than a rule.
    expect(await open(headline)).toContain(offer)
  })
})

/** The piece of the tray with these words, once it is there and shown or left out. */
function pieceOf(library: DrivenPage, words: string, isShown: boolean): Promise<{ why: string }> {
  return waitFor(
    library,
    `a piece with “${words}”, shown: ${isShown}`,
    (words, isShown) => {
      const pieces = document
        .querySelector('iframe')
        ?.contentDocument?.querySelectorAll(`[data-shown="${isShown}"]`)
      const piece = [...(pieces ?? [])].find((piece) => piece.textContent?.includes(words))
      return piece ? { why: piece.querySelector('span')?.textContent ?? '' } : null
    },
    [words, String(isShown)],
  )
}

/** Presses a button of the piece with these words. */
async function pressInPiece(
  library: DrivenPage,
  words: string,
  action: 'toggle' | 'always',
): Promise<void> {
  await waitFor(
    library,
    `“${action}” at “${words}”`,
    (words, action) => {
      const pieces = document.querySelector('iframe')?.contentDocument?.querySelectorAll('.piece')
      const piece = [...(pieces ?? [])].find((piece) => piece.textContent?.includes(words))
      const button = piece?.querySelector<HTMLElement>(`[data-action=${action}]:not([hidden])`)
      button?.click()
      return button !== null && button !== undefined
    },
    [words, action],
  )
}

/** Runs in the library: whether the receipt says that the reader has changed the article, or not. */
function saysChanged(expected: boolean): boolean {
  const receipt = document.querySelector('.receipt')?.textContent
  return receipt?.includes('You have changed what it shows.') === expected
}

/** Runs in the library: the words of the piece that has the focus. */
function focusedPiece(): string | null | undefined {
  const page = document.querySelector('iframe')?.contentDocument
  return page?.activeElement?.closest('.piece')?.textContent
}

/** Runs in the library: whether the article, outside the tray, has these words or not. */
function inArticle(words: string, expected: boolean): boolean {
  const body = document.querySelector('iframe')?.contentDocument?.body
  if (!body?.childElementCount || body.querySelector('[data-piece]')) return false
  return body.textContent?.includes(words) === expected
}

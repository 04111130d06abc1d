import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'A page that would like to know who reads it'

/** Everything that makes a browser ask a server for something. */
const trackers = `
  <figure><img src="/picture.gif" width="600" height="400" alt="A bridge"><figcaption>The bridge.</figcaption></figure>
  <img src="/pixel.gif" width="1" height="1" alt="">
  <picture><source srcset="/source.webp"><img srcset="/set-1.gif 1x, /set-2.gif 2x" src="/fallback.gif" alt="River"></picture>
  <div style="background: url(/style.gif)"><p>The river was high on the day of the vote, and the colour of tea.</p></div>
  <video poster="/poster.gif" src="/film.mp4" autoplay></video><audio src="/sound.mp3" autoplay></audio>
  <iframe src="/frame.html"></iframe><object data="/object.bin"></object><embed src="/embed.bin">
  <link rel="stylesheet" href="/style.css"><link rel="prefetch" href="/prefetch"><link rel="preload" as="image" href="/preload.gif">
  <svg width="10" height="10"><image href="/svg.gif"/><use href="/svg.svg#a"/></svg>
  <p><a href="/next" ping="/ping">The minutes of the meeting</a> are public.</p>
  <form action="/form"><input type="image" src="/input.gif" alt="Go"></form>
  <script>fetch('/script')</script>`

describe.each(browserNames)('a saved article in %s', (name) => {
  let session: Session
  let server: Server

  beforeAll(async () => {
    server = await servePages({ '/story': story(headline, trackers) })
    session = await startSession(name)
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('asks nobody for anything while it is listed, searched, read and exported', async () => {
    const page = await session.browser.openPage(`${server.url}/story`)
    const { state, popup } = await pressSave(session.browser, page)
    expect(state).toBe('saved')
    await popup.close()
    await page.close()
    await settle()
    expect(server.requests).toContain('/picture.gif')
    const before = server.requests.length

    const library = await openLibrary(session.browser)
    await search(library, 'river toll')
    await press(library, headline)
    await readArticle(library, 'The heron watcher got her bench.')
    await library.run(() => window.scrollTo(0, document.body.scrollHeight))
    await press(library, 'Download Markdown')
    expect((await session.nextDownload()).content).toContain(headline)
    await settle()
    expect(server.requests.slice(before)).toEqual([])
  })
})

/** Types into the search and waits until something is marked. */
async function search(library: DrivenPage, typed: string): Promise<void> {
  await waitFor(library, 'the search', () => document.querySelector('.search input') !== null, [])
  await library.run((typed) => {
    const input = document.querySelector<HTMLInputElement>('.search input')
    if (input) input.value = typed
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, typed)
  await waitFor(library, 'what was found', () => document.querySelector('.row mark') !== null, [])
}

/** Gives requests that nobody waits for the time to arrive. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500))
}

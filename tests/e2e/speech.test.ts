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

const headline = 'A story to hear'

/** A stand-in for the system's voices: machines that run tests have none. */
describe.each(browserNames)('reading aloud in %s', (name) => {
  let session: Session
  let server: Server
  let library: DrivenPage

  beforeAll(async () => {
    server = await servePages({ '/story': story(headline) })
    session = await startSession(name)
    const page = await session.browser.openPage(`${server.url}/story`)
    const { popup } = await pressSave(session.browser, page)
    await popup.close()
    library = await openLibrary(session.browser)
    await press(library, headline)
    await readArticle(library, 'The heron watcher got her bench.')
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('says so where no voice speaks on the device itself', async () => {
    await library.run(standInVoice, false)
    await library.run(pressKey, 'l')
    await said(library, 'This browser has no voice that speaks on your own device')
    expect(await library.run(heard)).toEqual([])
    await library.run(pressKey, 'Escape')
    await waitFor(library, 'no bar', () => !document.querySelector('.speech-bar'), [])
  })

  it('speaks the headline, then each paragraph, which is marked; pauses and goes on by a key', async () => {
    await library.run(standInVoice, true)
    await press(library, 'Read aloud')
    await said(library, 'Reading aloud: 1 of 6')
    expect(await library.run(heard)).toEqual([headline])
    await library.run(endUtterance)
    await said(library, 'Reading aloud: 2 of 6')
    expect(await library.run(marked)).toMatch(/^The town council voted/)
    await library.run(pressKey, 'l')
    await said(library, 'Paused: 2 of 6')
    await library.run(pressKey, 'l')
    await press(library, 'Next paragraph')
    await said(library, 'Reading aloud: 3 of 6')
    expect(await library.run(marked)).toMatch(/^Engineers had warned/)
  })

  it('is silent at Escape, and marks nothing any more', async () => {
    await library.run(pressKey, 'Escape')
    await waitFor(library, 'no bar', () => !document.querySelector('.speech-bar'), [])
    expect(await library.run(marked)).toBeNull()
    await waitFor(library, 'silence', () => Reflect.get(globalThis, 'speaking') === null, [])
    expect(await library.run(() => location.hash)).toMatch(/article/)
  })
})

/** Runs in the library. */
function pressKey(key: string): void {
  dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** Runs in the library: the text of the marked paragraph. */
function marked(): string | null {
  const page = document.querySelector('iframe')?.contentDocument
  return page?.querySelector('[data-spoken]')?.textContent ?? null
}

/** Runs in the library: what was spoken. */
function heard(): string[] {
  return Reflect.get(globalThis, 'heard') as string[]
}

/** Runs in the library: the voice has come to the end of what it says. */
function endUtterance(): void {
  const speaking = Reflect.get(globalThis, 'speaking') as { onend: () => void }
  speaking.onend()
}

/** Runs in the library: a synthesizer with one voice, on the device or on a server. */
function standInVoice(isLocal: boolean): void {
  const heard: string[] = []
  const voice = { name: 'Ann', lang: 'en-GB', voiceURI: 'ann', localService: isLocal }
  const synthesizer = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    speak: (utterance: { text: string }) => {
      heard.push(utterance.text)
      Reflect.set(globalThis, 'speaking', utterance)
    },
    cancel: () => Reflect.set(globalThis, 'speaking', null),
  })
  class Utterance {
    onend = null
    text: string
    constructor(text: string) {
      this.text = text
    }
  }
  Reflect.set(globalThis, 'heard', heard)
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesizer, configurable: true })
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
    value: Utterance,
    configurable: true,
  })
}

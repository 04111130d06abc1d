import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { allPicturesTried } from './all-pictures-tried.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { logNetwork, readNetworkLog } from './network-log.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'A page that would like to know who reads it'
const photo = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><path d="M0 0h600v400z"/></svg>`

/** Everything that makes a browser ask somebody for something. */
function trackers(host: string): string {
  return `
  <figure><img src="/picture.svg" width="600" height="400" alt="A bridge"><figcaption>The bridge.</figcaption></figure>
  <figure><img src="${host}/far.gif" width="600" height="400" alt="Far"><figcaption>Far away.</figcaption></figure>
  <img src="${host}/pixel.gif" width="1" height="1" alt="">
  <picture><source srcset="${host}/source.webp"><img srcset="${host}/set-1.gif 1x, ${host}/set-2.gif 2x" src="${host}/fallback.gif" alt="River"></picture>
  <div style="background: url(${host}/style.gif)"><p>The river was high on the day of the vote, and the colour of tea.</p></div>
  <p style="list-style-image: url(${host}/list.gif); cursor: url(${host}/cursor.cur), auto">Nobody had swum in it since the spring, and nobody said that they missed it.</p>
  <video poster="${host}/poster.gif" src="${host}/film.mp4" autoplay></video><audio src="${host}/sound.mp3" autoplay></audio>
  <iframe src="${host}/frame.html"></iframe><object data="${host}/object.bin"></object><embed src="${host}/embed.bin">
  <link rel="stylesheet" href="${host}/style.css"><link rel="prefetch" href="${host}/prefetch"><link rel="preload" as="image" href="${host}/preload.gif">
  <link rel="dns-prefetch" href="${host}"><link rel="preconnect" href="${host}"><link rel="icon" href="${host}/icon.png">
  <style>@import url(${host}/import.css); p { background: url(${host}/rule.gif) }</style>
  <svg width="10" height="10"><image href="${host}/svg.gif"/><use href="${host}/svg.svg#a"/></svg>
  <p><a href="${host}/next" ping="${host}/ping">The minutes of the meeting</a> are public.</p>
  <form action="${host}/form"><input type="image" src="${host}/input.gif" alt="Go"></form>
  <script>fetch('${host}/script')</script>`
}

/** A name that leads nowhere, so that looking it up is all that happens. */
const stranger = 'tracker-of-readers.example'

describe.each(browserNames)('a saved article in %s', (name) => {
  let folder: string
  let session: Session
  let server: Server

  const logs = (part: string) => join(folder, `${part}-log`)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offprint-silent-'))
    server = await servePages({
      '/near': story(headline, trackers('')),
      '/far': story(`${headline}, far away`, trackers(`http://${stranger}`)),
      '/picture.svg': { type: 'image/svg+xml', body: photo },
    })
    session = await startSession(name, undefined, logNetwork(name, logs('saving')))
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  async function save(path: string): Promise<void> {
    const page = await session.browser.openPage(`${server.url}${path}`)
    const { state, popup } = await pressSave(session.browser, page)
    expect(state).toBe('saved')
    await popup.close()
    await page.close()
  }

  it('asks nobody for anything while it is listed, searched, read, printed and exported', async () => {
    await save('/near')
    await save('/far')
    const library = await openLibrary(session.browser)
    await allPicturesTried(library)
    await library.close()
    expect(server.requests).toContain('/picture.svg')
    expect(server.requests).toContain('/pixel.gif')
    const before = server.requests.length
    // What the browser writes down of the network from here on is about reading alone.
    await session.restart(logNetwork(name, logs('reading')))
    await readAndExport(headline)
    await readAndExport(`${headline}, far away`)
    await settle()
    expect(server.requests.slice(before)).toEqual([])
  })

  it('could not ask, even if what is shown were not clean', async () => {
    const before = server.requests.length
    const library = await openLibrary(session.browser)
    await press(library, headline)
    await readArticle(library, 'The heron watcher got her bench.')
    expect(await library.run(showUnclean, server.url)).toEqual({ parts: 13, scriptsRun: 0 })
    await settle()
    expect(server.requests.slice(before)).toEqual([])
    await library.close()
  })

  it('does not even make the browser look up the name of a site', async () => {
    await session.restart(logNetwork(name, logs('after')))
    const [saving, reading] = ['saving', 'reading'].map((part) => readNetworkLog(logs(part)))
    expect(reading?.length).toBeGreaterThan(1000)
    // The same words would have been found in it.
    expect([saving, reading].map((log) => log?.includes(stranger))).toEqual([true, false])
  })

  /** What a reader does with an article. */
  async function readAndExport(title: string): Promise<void> {
    const library = await openLibrary(session.browser)
    await search(library, 'river toll')
    await press(library, title)
    await readArticle(library, 'The heron watcher got her bench.')
    await library.run(() => window.scrollTo(0, document.body.scrollHeight))
    await library.run(async () => {
      for (const event of ['beforeprint', 'afterprint']) {
        window.dispatchEvent(new Event(event))
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    })
    await waitFor(library, 'the pictures', arePicturesTried, [])
    if (await library.run(openPicture)) {
      await waitFor(library, 'the picture', isShown, ['.picture-viewer[open] img'])
      await library.run(closeDialog)
    }
    await waitFor(library, 'the way to what was left out', clickOn, ['[data-action=tray]'])
    await waitFor(library, 'what was left out', isShown, ['.tray-bar'])
    await waitFor(library, 'its pieces', hasPieces, [])
    await library.run(() => window.scrollTo(0, document.body.scrollHeight))
    await press(library, 'Done')
    for (const format of formats) {
      await press(library, 'More formats')
      await press(library, format)
      expect((await session.nextDownload()).bytes.length).toBeGreaterThan(100)
    }
    await press(library, 'More formats')
    await press(library, 'Formatted text, on the clipboard')
    await said(library, 'Copied')
    await library.close()
  }
})

/** All that are downloaded. */
const formats = [
  'Markdown',
  'Web page in one file',
  'Plain text',
  'Everything that is known, as JSON',
  'Citation for BibTeX',
  'Citation as CSL-JSON',
  'Citation as RIS',
  'E-book (EPUB)',
]

/** Runs in the library: whether no place of a picture waits any more. */
function arePicturesTried(): boolean {
  const inner = document.querySelector('iframe')?.contentDocument
  return inner?.querySelector('[data-pending]') === null
}

/** Runs in the library: opens the first picture of the article; says whether it has one that is stored. */
function openPicture(): boolean {
  const inner = document.querySelector('iframe')?.contentDocument
  const image = inner?.querySelector<HTMLElement>('figure img')
  image?.click()
  return image !== null && image !== undefined
}

/** Runs in the library. */
function closeDialog(): void {
  document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
}

/** Runs in the library. */
function clickOn(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null
}

/** Runs in the library. */
function isShown(selector: string): boolean {
  return document.querySelector(selector) !== null
}

/** Runs in the library. */
function hasPieces(): boolean {
  const inner = document.querySelector('iframe')?.contentDocument
  return inner?.querySelector('[data-shown=false]') !== null
}

/** Runs in the library: puts into the article's frame what sanitizing leaves out, and says how many scripts ran. */
async function showUnclean(host: string): Promise<{ parts: number; scriptsRun: number }> {
  const page = document.querySelector('iframe')?.contentDocument
  if (!page) return { parts: 0, scriptsRun: 0 }
  const scope = window as { scriptsRun?: number }
  scope.scriptsRun = 0
  const parts: [string, Record<string, string>][] = [
    ['img', { src: `${host}/raw-img` }],
    ['img', { srcset: `${host}/raw-srcset 1x`, onerror: 'parent.scriptsRun++' }],
    ['video', { poster: `${host}/raw-poster`, src: `${host}/raw-film` }],
    ['audio', { src: `${host}/raw-sound` }],
    ['object', { data: `${host}/raw-object` }],
    ['embed', { src: `${host}/raw-embed` }],
    ['iframe', { src: `${host}/raw-frame` }],
    ['link', { rel: 'stylesheet', href: `${host}/raw-sheet` }],
    ['link', { rel: 'preload', as: 'image', href: `${host}/raw-preload` }],
    ['div', { style: `background: url(${host}/raw-style)`, onclick: 'parent.scriptsRun++' }],
    ['input', { type: 'image', src: `${host}/raw-input` }],
    ['script', { src: `${host}/raw-script` }],
    ['details', { open: '', ontoggle: 'parent.scriptsRun++' }],
  ]
  let shown = 0
  for (const [name, attributes] of parts) {
    const element = page.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      try {
        element.setAttribute(key, value)
      } catch {
        // Trusted Types forbid handlers and addresses of scripts.
      }
    }
    page.body.append(element)
    if (element instanceof Object && 'click' in element) element.click()
    shown++
  }
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return { parts: shown, scriptsRun: scope.scriptsRun }
}

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

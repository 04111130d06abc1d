import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { listen } from '../../scripts/serve.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { browserNames, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'Pictures that make difficulties'
const photo = readFileSync(join(import.meta.dirname, '../sample-page/pictures/lamb-holm-small.jpg'))
const animation = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

interface Difficulty {
  name: string
  markup: string
  /** What the server says to `/NAME`. */
  body?: Buffer
  type?: string
  status?: number
  location?: string
  afterMilliseconds?: number
  isShown: boolean
}

const difficulties: Difficulty[] = [
  { name: 'plain', markup: '<img src="/plain">', body: photo, isShown: true },
  {
    name: 'srcset',
    markup: '<img src="/small-gone" srcset="/small-gone 200w, /srcset 800w">',
    body: photo,
    isShown: true,
  },
  {
    name: 'source',
    markup: '<picture><source srcset="/source"><img src="/fallback-gone"></picture>',
    body: photo,
    isShown: true,
  },
  {
    name: 'lazy',
    markup: '<img data-src="/lazy?a.jpg" src="/plain-gone">',
    body: photo,
    isShown: true,
  },
  {
    name: 'noscript',
    markup: '<noscript><img src="/noscript"></noscript>',
    body: photo,
    isShown: true,
  },
  {
    name: 'background',
    markup: '<div style="width:800px;height:400px;background:url(/background)"></div>',
    body: photo,
    isShown: true,
  },
  {
    name: 'redirect',
    markup: '<img src="/redirect">',
    status: 302,
    location: '/plain',
    isShown: true,
  },
  {
    name: 'wrong-type',
    markup: '<img src="/wrong-type">',
    body: photo,
    type: 'text/html',
    isShown: true,
  },
  {
    name: 'slow',
    markup: '<img src="/slow">',
    body: photo,
    afterMilliseconds: 3000,
    isShown: true,
  },
  {
    name: 'animation',
    markup: '<img src="/animation">',
    body: animation,
    type: 'image/gif',
    isShown: true,
  },
  { name: 'empty', markup: '<img src="/empty">', body: Buffer.alloc(0), isShown: false },
  { name: 'missing', markup: '<img src="/missing">', status: 404, isShown: false },
  // Larger than is kept, so that it is drawn anew from what the page shows.
  {
    name: 'large',
    markup: '<img src="/large">',
    body: Buffer.concat([photo, Buffer.alloc(20_000_000)]),
    isShown: true,
  },
  {
    name: 'page',
    markup: '<img src="/page">',
    body: Buffer.from('<!doctype html>'),
    isShown: false,
  },
  { name: 'broken', markup: '<img src="/broken">', body: photo.subarray(0, 40), isShown: false },
  {
    name: 'drawing-with-script',
    markup: '<img src="/drawing-with-script">',
    body: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><script>alert(1)</script></svg>',
    ),
    type: 'image/svg+xml',
    isShown: false,
  },
]

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

describe.each(browserNames)('in %s', (name) => {
  it('a picture is shown, or its place says what was there; also from a page with Trusted Types', async () => {
    const server = await serveDifficulties()
    endings.push(server.close)
    const session = await startSession(name)
    endings.push(session.end)
    const page = await session.browser.openPage(`${server.url}/story`)
    const { state, popup } = await pressSave(session.browser, page)
    expect(state).toBe('saved')
    await waitFor(popup, 'an end of fetching', saysHowMany, [], 90_000)
    await popup.close()
    await server.close()

    const library = await openLibrary(session.browser)
    await press(library, headline)
    await readArticle(library, 'The heron watcher got her bench.')
    const found = await waitFor(library, 'the pictures', readFigures, [])
    expect(found).toEqual(
      difficulties.map(({ name, isShown }) => [name, isShown ? 'shown' : 'placeholder']),
    )
  })
})

/** Runs in the popup. */
function saysHowMany(): boolean {
  return /pictures are saved\. /.test(document.body.textContent ?? '')
}

/** Runs in the library: each caption and what stands above it, once no picture is broken. */
function readFigures(): [string, string][] | null {
  const article = document.querySelector('iframe')?.contentDocument
  const isBroken = (image: HTMLImageElement) => !image.complete || image.naturalWidth === 0
  if (!article || [...article.images].some(isBroken)) return null
  return [...article.querySelectorAll('figure')].map((figure) => {
    const seen = figure.querySelector('img')
      ? 'shown'
      : figure.querySelector('.missing-picture') && 'placeholder'
    return [figure.querySelector('figcaption')?.textContent ?? '', seen ?? 'nothing']
  })
}

async function serveDifficulties() {
  const figures = difficulties.map(({ name, markup }) => {
    const sized = markup.replaceAll('<img', '<img width="400" height="300"')
    return `<figure>${sized}<figcaption>${name}</figcaption></figure>
      <p>Beside the bridge, on the day of the ${name} picture, a heron stood and did not look up once.</p>`
  })
  const page = story(headline, figures.join('\n'))
  return listen((request, response) => {
    const path = (request.url ?? '').slice(1).replace(/\?.*/, '')
    if (path === 'story') {
      const policy = "require-trusted-types-for 'script'; trusted-types 'none'; script-src 'none'"
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
        .end(page)
      return
    }
    const found = difficulties.find(({ name }) => name === path)
    const { status = found ? 200 : 404, type = 'image/jpeg', location, body } = found ?? {}
    const answer = () =>
      response.writeHead(status, { 'content-type': type, ...(location && { location }) }).end(body)
    setTimeout(answer, found?.afterMilliseconds ?? 0)
  })
}

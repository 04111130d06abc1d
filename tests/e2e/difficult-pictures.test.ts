import { createHash } from 'node:crypto'
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
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M0 0h400v300z"/></svg>'

/** Two pictures, one after the other. */
const animation = Buffer.from(
  'R0lGODlhBAAEAPAAAP8AAAAAACH5BAAyAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAABAAEAAACBISPCQUAIfkEADIAAAAs' +
    'AAAAAAQABACAAAD/AAAAAgSEjwkFADs=',
  'base64',
)
const avif = Buffer.from(
  'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA' +
    'AAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAJQAAACNpaW5mAAAAAAABAAAAFWluZmUC' +
    'AAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAA' +
    'AAAQAAAAEAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAAC1tZGF0EgAKBhgM/9gQgDIZGAAKKKKE' +
    'ADWHPi9rk2zBnccGvXlC9cgU4A==',
  'base64',
)
const webp = Buffer.from(
  'UklGRkQAAABXRUJQVlA4IDgAAADwAQCdASoQABAAAgA0JagCdGsAAW7WXUQA/vWGemWqqKVpWX1//1qF//sxk7/5Tnf949fY' +
    'QQrwAA==',
  'base64',
)

/** The one script that the page's policy lets run. */
const script = `
  const canvas = document.createElement('canvas')
  canvas.width = 400
  canvas.height = 300
  canvas.getContext('2d').fillRect(0, 0, 200, 200)
  canvas.toBlob((bytes) => { document.getElementById('blob').src = URL.createObjectURL(bytes) })`

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
  /** Whether its server says that it is not there, or has something else there. */
  isGone?: boolean
  /** The type it is stored under, its bytes being those that were served. */
  storedAs?: string
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
    storedAs: 'image/gif',
  },
  {
    name: 'avif',
    markup: '<img src="/avif">',
    body: avif,
    type: 'image/avif',
    isShown: true,
    storedAs: 'image/avif',
  },
  {
    name: 'webp',
    markup: '<picture><source type="image/webp" srcset="/webp"><img src="/no-webp"></picture>',
    body: webp,
    type: 'image/webp',
    isShown: true,
    storedAs: 'image/webp',
  },
  {
    name: 'drawing',
    markup: '<img src="/drawing">',
    body: Buffer.from(drawing),
    type: 'image/svg+xml',
    isShown: true,
    storedAs: 'image/svg+xml',
  },
  {
    name: 'data',
    markup: `<img src="data:image/jpeg;base64,${photo.toString('base64')}">`,
    isShown: true,
  },
  { name: 'blob', markup: '<img id="blob">', isShown: true },
  {
    name: 'large-data',
    markup: `<img src="data:image/jpeg;base64,${Buffer.concat([photo, Buffer.alloc(3_000_000)]).toString('base64')}">`,
    isShown: true,
  },
  {
    name: 'data-with-script',
    markup: `<img src="data:image/svg+xml;base64,${Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><script>alert(1)</script>${'<path d="M0 0h400v300z"/>'.repeat(40)}</svg>`,
    ).toString('base64')}">`,
    isShown: false,
    isGone: true,
  },
  {
    name: 'loading-lazy',
    markup: '<img loading="lazy" src="/loading-lazy">',
    body: photo,
    isShown: true,
  },
  {
    name: 'large-elsewhere',
    markup: '<img src="ELSEWHERE/large-elsewhere">',
    body: Buffer.concat([photo, Buffer.alloc(20_000_000)]),
    isShown: false,
  },
  {
    name: 'empty',
    markup: '<img src="/empty">',
    body: Buffer.alloc(0),
    isShown: false,
    isGone: true,
  },
  { name: 'missing', markup: '<img src="/missing">', status: 404, isShown: false, isGone: true },
  // Larger than is kept, so that it is drawn anew from what the page shows.
  {
    name: 'large',
    markup: '<img src="/large">',
    body: Buffer.concat([photo, Buffer.alloc(20_000_000)]),
    isShown: true,
  },
  // A drawing of it would stand still.
  {
    name: 'large-animation',
    markup: '<img src="/large-animation">',
    body: Buffer.concat([animation, Buffer.alloc(20_000_000)]),
    type: 'image/gif',
    isShown: false,
  },
  {
    name: 'page',
    markup: '<img src="/page">',
    body: Buffer.from('<!doctype html>'),
    isShown: false,
    isGone: true,
  },
  {
    name: 'broken',
    markup: '<img src="/broken">',
    body: photo.subarray(0, 40),
    isShown: false,
    isGone: true,
  },
  {
    name: 'drawing-with-script',
    markup: '<img src="/drawing-with-script">',
    body: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><script>alert(1)</script></svg>',
    ),
    type: 'image/svg+xml',
    isShown: false,
    isGone: true,
  },
]

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

describe.each(browserNames)('in %s', (name) => {
  it('a picture is shown as it was served, or its place says what was there and where it is', async () => {
    // Another site to the browser, which hands over what it reads there.
    const elsewhere = await serveDifficulties('')
    const server = await serveDifficulties(elsewhere.url)
    endings.push(server.close, elsewhere.close)
    const session = await startSession(name)
    endings.push(session.end)
    const page = await session.browser.openPage(`${server.url}/story`)
    const { state, popup } = await pressSave(session.browser, page)
    expect(state).toBe('saved')
    await waitFor(popup, 'an end of fetching', saysHowMany, [], 90_000)
    await popup.close()
    await server.close()
    await elsewhere.close()

    const library = await openLibrary(session.browser)
    await press(library, headline)
    await readArticle(library, 'The heron watcher got her bench.')
    const found = await waitFor(library, 'the pictures', readFigures, [])
    const link = 'The picture is not stored. See it at localhost'
    expect(found).toEqual(
      difficulties.map(({ name, isShown }) => [
        name,
        isShown ? 'shown' : `A ${name} bridge${link}`,
      ]),
    )
    const served = difficulties.filter(({ storedAs }) => storedAs)
    const stored = await library.run(readStored)
    expect(stored.gone).toEqual(
      difficulties.flatMap(({ name, isGone }) => (isGone ? `A ${name} bridge` : [])),
    )
    expect(
      stored.pictures.filter(({ name }) => served.some((picture) => picture.name === name)),
    ).toEqual(
      served.map(({ name, storedAs, body }) => ({ name, type: storedAs, size: body?.length })),
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
    const place = figure.querySelector('.missing-picture:has(a[href])')
    const seen = figure.querySelector('img') ? 'shown' : place?.textContent
    return [figure.querySelector('figcaption')?.textContent ?? '', seen ?? 'nothing']
  })
}

interface Stored {
  pictures: { name: string; type: string; size: number }[]
  /** What stands instead of those that are known to be gone. */
  gone: string[]
}

/** Runs in the library: what is stored of the pictures of the only article, in its order. */
async function readStored(): Promise<Stored> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await answer(indexedDB.open('library'))
  const stores = db.transaction(['meta', 'content', 'imageRefs', 'images'])
  const all = (name: string) => answer<unknown[]>(stores.objectStore(name).getAll())
  const [meta] = (await all('meta')) as { picturesGone?: number[] }[]
  const [content] = (await all('content')) as { images: { alt: string }[] }[]
  const refs = (await all('imageRefs')) as { url: string; hash: string }[]
  const pictures = refs.map(async ({ url, hash }) => {
    const { type, bytes } = await answer(stores.objectStore('images').get(hash))
    return { name: url.split('/').at(-1) ?? '', type, size: bytes.size }
  })
  const gone = meta?.picturesGone?.map((index) => content?.images[index]?.alt ?? '') ?? []
  return { pictures: await Promise.all(pictures).finally(() => db.close()), gone }
}

async function serveDifficulties(elsewhere: string) {
  const figures = difficulties.map(({ name, markup }) => {
    const sized = markup
      .replace('ELSEWHERE', elsewhere)
      .replaceAll('<img', `<img alt="A ${name} bridge" width="400" height="300"`)
    return `<figure>${sized}<figcaption>${name}</figcaption></figure>
      <p>Beside the bridge, on the day of the ${name} picture, a heron stood and did not look up once.</p>`
  })
  const page = story(headline, `${figures.join('\n')}<script>${script}</script>`)
  const hash = createHash('sha256').update(script).digest('base64')
  return listen((request, response) => {
    const path = (request.url ?? '').slice(1).replace(/\?.*/, '')
    if (path === 'story') {
      const policy = `require-trusted-types-for 'script'; trusted-types 'none'; script-src 'sha256-${hash}'`
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
        .end(page)
      return
    }
    const found = difficulties.find(({ name }) => name === path)
    const { status = found ? 200 : 404, type = 'image/jpeg', location, body } = found ?? {}
    const answer = () =>
      response
        .writeHead(status, {
          'content-type': type,
          'access-control-allow-origin': '*',
          ...(location && { location }),
        })
        .end(body)
    setTimeout(answer, found?.afterMilliseconds ?? 0)
  })
}

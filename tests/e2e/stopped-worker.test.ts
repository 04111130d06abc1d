import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { ChromiumBrowser } from '../../scripts/drive/chromium.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'Six pictures that take their time'
const photo = readFileSync(join(import.meta.dirname, '../sample-page/pictures/lamb-holm-small.jpg'))
const numbers = [1, 2, 3, 4, 5, 6]

let session: Session
let url = ''
let delay = 0
let asked = 0
/** Pictures that are asked for and not sent yet. */
let waiting = 0
const server = createServer((request, response) => {
  const isPage = request.url === '/story'
  if (!isPage) {
    asked++
    waiting++
    response.once('close', () => waiting--)
  }
  const figures = numbers.map(
    (number) => `<figure><img src="/picture-${number}" width="400" height="300"></figure>
      <p>Picture ${number} shows the bridge as it was on the evening of the vote, with its lamps lit.</p>`,
  )
  const type = isPage ? 'text/html' : 'image/jpeg'
  const headers = {
    'content-type': type,
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
  }
  setTimeout(
    () => response.writeHead(200, headers).end(isPage ? story(headline, figures.join('')) : photo),
    isPage ? 0 : delay,
  )
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}`
  session = await startSession('chromium')
})

afterAll(async () => {
  await session?.end()
  server.closeAllConnections()
  server.close()
})

it('pictures that were on their way when Chromium stopped the worker come when it runs again', async () => {
  const browser = session.browser as ChromiumBrowser
  const page = await browser.openPage(`${url}/story`)
  delay = 20_000
  const { state, popup } = await pressSave(browser, page)
  expect(state).toBe('saved')
  await popup.close()
  await page.close()
  const library = await openLibrary(browser)
  const devtools = await browser.pageOf(library).createCDPSession()
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.stopAllWorkers')
  // Nobody waits for a picture any more: the worker has gone.
  await vi.waitFor(() => expect(waiting).toBe(0), { timeout: 15_000 })
  delay = 0
  asked = 0

  // Opening the article wakes the worker: it notes that it was read.
  await press(library, headline)
  await readArticle(library, 'The heron watcher got her bench.')
  const shown = await waitFor(
    library,
    'six pictures',
    () => {
      const images = [...(document.querySelector('iframe')?.contentDocument?.images ?? [])]
      return images.filter((image) => image.naturalWidth > 0).length === 6
    },
    [],
    30_000,
  )
  expect(shown).toBe(true)
  expect(asked).toBe(numbers.length)
})

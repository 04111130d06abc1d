import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'Six pictures that take their time'
const photo = readFileSync(join(import.meta.dirname, '../sample-page/pictures/lamb-holm-small.jpg'))
const numbers = [1, 2, 3, 4, 5, 6]

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
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe.each(browserNames)('a background that %s has stopped', (name) => {
  let session: Session

  beforeAll(async () => {
    session = await startSession(name)
  })

  afterAll(() => session?.end())

  it('gets the pictures that were on their way when it runs again', async () => {
    const { browser } = session
    const page = await browser.openPage(`${url}/story`)
    delay = 20_000
    const { state, popup } = await pressSave(browser, page)
    expect(state).toBe('saved')
    await popup.close()
    await page.close()
    const library = await openLibrary(browser)
    await browser.stopBackground()
    // Nobody waits for a picture any more: the background has gone.
    await vi.waitFor(() => expect(waiting).toBe(0), { timeout: 15_000 })
    delay = 0
    asked = 0

    // Opening the article wakes it: it notes that it was read.
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
})

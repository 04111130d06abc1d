import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { listen, type Server } from '../../scripts/serve.ts'
import { countInList, openLibrary } from './library-page.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

describe.each(browserNames)('the popup in %s', (name) => {
  let session: Session

  beforeAll(async () => {
    session = await startSession(name)
  })

  afterAll(() => session?.end())

  describe('on a page that is not all there yet', () => {
    const headline = 'A story that comes slowly'
    let slow: Omit<Server, 'requests'>
    let sendTheRest: () => void

    beforeAll(async () => {
      const [beginning = '', end] = story(headline).split('<p>Councillors heard')
      slow = await listen((request, response) => {
        // Firefox asks for the icon before the page has ended.
        if (request.url !== '/') return response.writeHead(404).end()
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(beginning)
        sendTheRest = () => response.end(`<p>Councillors heard${end}`)
      })
    })

    afterAll(() => slow?.close())

    it('can be closed while it saves: the save goes on', async () => {
      const page = await session.browser.openPage('about:blank')
      await page.run((url) => location.assign(url), slow.url)
      await waitFor(page, 'its beginning', () => document.querySelector('h1')?.textContent, [])
      const popup = await session.browser.pressAction(page)
      await waitFor(popup, 'the save', () => document.querySelector('[data-state=saving]'), [])
      await popup.close()
      sendTheRest()

      const library = await openLibrary(session.browser)
      expect(await countInList(library, headline)).toBe(1)
      await library.close()
      await page.close()
    })
  })
})

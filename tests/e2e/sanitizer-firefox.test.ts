import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleScript } from '../../scripts/bundle-script.ts'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import type { Server } from '../../scripts/serve.ts'
import { hostileRows } from '../browser/sanitize/hostile-rows.ts'
import type {} from './sanitizer-page.ts'
import { servePages } from './serve-pages.ts'
import { type Session, startSession } from './session.ts'

const rows = await hostileRows()

if (rows.length === 0)
  console.info('No ../shared/hostile beside this checkout: its rows are not tried.')

/** The browser tests try the same in Chromium. A parser of its own may take the same bytes for another tree. */
describe.skipIf(rows.length === 0)(
  'thousands of hostile inputs in Firefox',
  { timeout: 300_000 },
  () => {
    let server: Server
    let session: Session
    let page: DrivenPage

    beforeAll(async () => {
      server = await servePages({
        '/': '<!doctype html><title>Hostile inputs</title><script src="/tries.js"></script>',
        '/tries.js': {
          type: 'text/javascript',
          body: await bundleScript('tests/e2e/sanitizer-page.ts'),
        },
        '/rows.json': { type: 'application/json', body: JSON.stringify(rows) },
      })
      session = await startSession('firefox')
      page = await session.browser.openPage(`${server.url}/`)
    })

    afterAll(async () => {
      await session?.end()
      await server?.close()
    })

    it('come out as nothing but the parts of an article', async () => {
      expect(
        await page.run(async () =>
          hostileTries.leftovers(await (await fetch('/rows.json')).json()),
        ),
      ).toEqual([])
    })

    it('do not change when they are cleaned again', async () => {
      expect(
        await page.run(async () => hostileTries.unstable(await (await fetch('/rows.json')).json())),
      ).toEqual([])
    })

    it('run no script once they are clean, as nodes and as markup', async () => {
      expect(
        await page.run(async () =>
          hostileTries.scriptsRunClean(await (await fetch('/rows.json')).json()),
        ),
      ).toBe(0)
    })

    it('do run scripts as they are: the frame would have noticed', async () => {
      expect(
        await page.run(async () =>
          hostileTries.scriptsRunUncleaned(await (await fetch('/rows.json')).json()),
        ),
      ).toBeGreaterThan(100)
    })
  },
)

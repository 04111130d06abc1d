import { globSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

/** Where the browser keeps the library and the settings, below its profile. */
const folders = {
  chromium: 'Default/{IndexedDB,Local Extension Settings}',
  firefox: 'storage/default/moz-extension+++*/{idb,ls}',
}

describe.each(browserNames)('a browser that stores nothing, in %s', (name) => {
  let session: Session
  let server: Server

  beforeAll(async () => {
    server = await servePages({ '/first': story('The first story'), '/next': story('The next') })
    session = await startSession(name)
    const page = await session.browser.openPage(`${server.url}/first`)
    await pressSave(session.browser, page)
    await session.restart({}, () => {
      const found = globSync(folders[name], { cwd: session.profile })
      if (found.length < 2) throw new Error('The library is somewhere else by now.')
      for (const folder of found) putFileInstead(join(session.profile, folder))
    })
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('is told in the popup, with what to do', async () => {
    const page = await session.browser.openPage(`${server.url}/next`)
    const { state, text, popup } = await pressSave(session.browser, page)
    expect(state).toBe('failed')
    expect(text).toMatch(/refused to store this\. Check that it may keep site data/)
    expect(text).toContain('Try again')
    await popup.close()
  })

  it('is told in the library, which does not call itself empty', async () => {
    const library = await session.browser.openExtensionPage('options.html')
    const isTold = () => document.querySelector('[role=alert]') && document.body.textContent
    const text = await waitFor(library, 'what is wrong', isTold, [])
    expect(text).toContain('The library cannot be shown')
    expect(text).toContain('Try again')
    expect(text).not.toMatch(/No articles|Nothing saved yet/)
  })
})

function putFileInstead(folder: string): void {
  rmSync(folder, { recursive: true })
  writeFileSync(folder, '')
}

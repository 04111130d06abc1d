import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { chooseFile } from './choose-file.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { servePages } from './serve-pages.ts'
import { type Session, startSession } from './session.ts'
import { story } from './story.ts'

describe.each([
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
] as const)('Markdown from %s', (from, to) => {
  let here: Session
  let there: Session
  let server: Server
  let zip: Buffer

  beforeAll(async () => {
    const bench = '<figure><img src="/bench.png" width="640" height="400" alt="A bench"></figure>'
    server = await servePages({
      '/bench.png': { type: 'image/png', body: picture },
      '/one': story('The bridge stays open'),
      '/two': story('A bench for the heron watcher', `${bench}<h2>Later</h2><p>He sat on it.</p>`),
    })
    here = await startSession(from)
    there = await startSession(to)
  })

  afterAll(async () => {
    await here?.end()
    await there?.end()
    await server?.close()
  })

  it(`comes into ${to} as the same articles, and not twice`, async () => {
    for (const path of ['/one', '/two']) {
      const page = await here.browser.openPage(server.url + path)
      const { popup } = await pressSave(here.browser, page)
      await popup.close()
    }
    const library = await here.browser.openExtensionPage('options.html#/settings')
    await waitFor(library, 'the picture', countImages, [])
    await waitFor(library, 'the choice for pictures', chooseBeside, [])
    await waitFor(library, 'the choice to be kept', isBesideKept, [])
    await press(library, 'Export all articles')
    await said(library, '2 articles were exported.')
    zip = (await here.nextDownload()).bytes

    const settings = await there.browser.openExtensionPage('options.html#/settings')
    await said(settings, 'Bring Markdown in')
    await chooseFile(settings, 'markdown', 'library.zip', zip)
    await said(settings, '2 articles came in.')
    expect(await settings.run(countImages)).toBe(1)
    await chooseFile(settings, 'markdown', 'library.zip', zip)
    await said(settings, '2 articles were the same or newer here already.')
    expect(JSON.parse(await settings.run(newest))).toEqual(JSON.parse(await library.run(newest)))
  })

  it('says of a file that is no article what is missing, and leaves the library as it was', async () => {
    const settings = await there.browser.openExtensionPage('options.html#/settings')
    await said(settings, 'Bring Markdown in')
    const before = await settings.run(newest)
    await chooseFile(settings, 'markdown', 'shopping.md', Buffer.from('# Shopping\n\n- milk\n'))
    await said(settings, 'It does not say where it is from')
    expect(await settings.run(newest)).toBe(before)
  })
})

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Runs in the settings: has the pictures of Markdown beside it. */
function chooseBeside(): boolean {
  const choice = document.querySelector<HTMLSelectElement>('.markdown-pictures select')
  if (!choice) return false
  choice.value = 'beside'
  return choice.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Runs in the settings. */
async function isBesideKept(): Promise<boolean> {
  const { settings } = await browser.storage.local.get('settings')
  return settings?.markdownPictures === 'beside'
}

/** Runs in the library: how many pictures it has. */
async function countImages(): Promise<number> {
  const opening = indexedDB.open('library')
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  const request = opening.result.transaction('images').objectStore('images').count()
  await new Promise((resolve) => {
    request.onsuccess = resolve
  })
  opening.result.close()
  return request.result
}

/** Runs in the library: the article saved last. */
function newest(): Promise<string> {
  return offprint.newestArticle('json')
}

declare const browser: {
  storage: { local: { get(name: string): Promise<{ settings?: { markdownPictures: string } }> } }
}

declare const offprint: { newestArticle(format: string): Promise<string> }

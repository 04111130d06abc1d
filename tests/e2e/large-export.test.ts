import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findOnPath } from '../../scripts/find-browser.ts'
import { fillRows } from './library-rows.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { type Session, startSession } from './session.ts'

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } }

const articles = 40
const megabytes = 56

let session: Session

beforeAll(async () => {
  session = await startSession('chromium')
})

afterAll(() => session?.end())

it.skipIf(!findOnPath('unzip'))(
  'an export of more than two gigabytes downloads whole',
  async () => {
    const page = await session.browser.openExtensionPage('options.html#/settings')
    await said(page, 'Export all articles')
    await page.run(fillRows, articles)
    await page.run(makePictureLarge, megabytes)
    // Each article in a folder of its own, and the picture that all of them show beside each.
    await page.run(choose, { nameTemplate: '{{title}}/{{title}}', markdownPictures: 'beside' })
    await press(page, 'Export all articles')
    await said(page, `${articles} articles were exported.`)
    const zip = await session.nextDownloadedFile(300_000)
    expect(statSync(zip).size).toBeGreaterThan(articles * megabytes * 2 ** 20)
    expect(execFileSync('unzip', ['-tq', zip], { encoding: 'utf8' })).toMatch(/^No errors/)
    const names = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).trim().split('\n')
    expect(names).toHaveLength(3 * articles)
  },
  600_000,
)

/** Runs in the library: the picture that is in every article has so many megabytes. */
async function makePictureLarge(megabytes: number): Promise<void> {
  const opening = indexedDB.open('library')
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  const db = opening.result
  const stores = db.transaction(['images', 'imageRefs'], 'readwrite')
  const noise = crypto.getRandomValues(new Uint8Array(65_536))
  const type = 'image/png'
  const bytes = new Blob(
    Array.from({ length: 16 * megabytes }, () => noise),
    { type },
  )
  const refs = stores.objectStore('imageRefs').getAll()
  refs.onsuccess = () => {
    const shared = refs.result.find(({ index }) => index === 0)
    stores.objectStore('images').put({ hash: shared.hash, type, bytes })
  }
  await new Promise((resolve, reject) => {
    stores.oncomplete = resolve
    stores.onabort = () => reject(stores.error)
  })
  db.close()
}

/** Runs in the library. */
async function choose(change: Record<string, string>): Promise<void> {
  await chrome.storage.local.set({ settings: change })
}

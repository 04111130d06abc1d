import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { chooseFile } from './choose-file.ts'
import { fillRows, libraryDigest, setSettings } from './library-rows.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { type Session, startSession } from './session.ts'

const articles = 1000

/** One story in the order of the tests: a library goes from Chromium to Firefox and back. */
describe('a backup of a thousand articles with pictures', () => {
  let chromium: Session
  let firefox: Session
  let backup: Buffer
  let before: Awaited<ReturnType<typeof libraryDigest>>

  beforeAll(async () => {
    chromium = await startSession('chromium')
    firefox = await startSession('firefox')
  })

  afterAll(async () => {
    await chromium?.end()
    await firefox?.end()
  })

  it('is one file, made in Chromium', async () => {
    const page = await openSettings(chromium)
    await page.run(fillRows, articles)
    await page.run(setSettings, 'sepia', 'harbour.example')
    before = await page.run(libraryDigest)
    expect(before).toMatchObject({ articles, pictures: articles + 1 })
    await press(page, 'Back up')
    await said(page, 'Backed up 1,000 articles.')
    const { name, bytes } = await chromium.nextDownload()
    expect(name).toMatch(/^Offprint backup \d{4}-\d\d-\d\d\.zip$/)
    backup = bytes
    await page.close()
  })

  it('restores byte for byte in Firefox, and says what came in', async () => {
    const page = await openSettings(firefox)
    await chooseFile(page, 'replace', 'backup.zip', backup)
    await said(page, '1,000 articles came in.')
    expect(await page.run(libraryDigest)).toEqual(before)
    await chooseFile(page, 'merge', 'backup.zip', backup)
    await said(page, '1,000 articles were the same or newer here already.')
    expect(await page.run(libraryDigest)).toEqual(before)
    await press(page, 'Back up')
    await said(page, 'Backed up 1,000 articles.')
    backup = (await firefox.nextDownload()).bytes
    await page.close()
  })

  it('goes back to Chromium in the place of another library, and undo brings that back', async () => {
    const page = await openSettings(chromium)
    await page.run(emptyLibrary)
    await page.run(fillRows, 3)
    await page.run(setSettings, 'dark', 'gazette.example')
    const other = await page.run(libraryDigest)
    await chooseFile(page, 'replace', 'backup.zip', backup)
    await said(page, '997 articles came in.')
    expect(await page.run(libraryDigest)).toEqual(before)
    await press(page, 'Undo the last restore')
    await said(page, 'The library is as it was before.')
    expect(await page.run(libraryDigest)).toEqual(other)
    await page.close()
  })

  it('refuses what is no backup in a sentence, and leaves the library alone', async () => {
    const page = await openSettings(firefox)
    await chooseFile(page, 'replace', 'diary.zip', Buffer.from('Dear diary'))
    await said(page, 'This file is not a backup that Offprint wrote')
    expect(await page.run(libraryDigest)).toEqual(before)
    await page.close()
  })
})

async function openSettings({ browser }: Session): Promise<DrivenPage> {
  const page = await browser.openExtensionPage('options.html#/settings')
  await said(page, 'Restore a backup')
  return page
}

/** Runs in the library. */
async function emptyLibrary(): Promise<void> {
  const opening = indexedDB.open('library')
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  const db = opening.result
  const stores = db.transaction([...db.objectStoreNames], 'readwrite')
  for (const name of db.objectStoreNames) stores.objectStore(name).clear()
  await new Promise((resolve) => {
    stores.oncomplete = resolve
  })
  db.close()
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { fillRows } from './library-rows.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { type Session, startSession } from './session.ts'

describe('an export into a folder', () => {
  let session: Session

  beforeAll(async () => {
    session = await startSession('chromium')
  })

  afterAll(() => session?.end())

  it('writes every article once, remembers the folder, and leaves alone what was changed there', async () => {
    const page = await openSettings(session)
    await page.run(fillRows, 30)
    await page.run(chooseOwnFolder)
    await press(page, 'Into a folder…')
    await said(page, '30 articles were written.')
    expect(await page.run(filesInFolder)).toHaveLength(31)
    await press(page, 'Update the folder “Vault”')
    await said(page, 'Nothing had changed, so nothing was written. 30 were there already.')
    await page.close()

    await session.restart()
    const later = await openSettings(session)
    await later.run(changeFile, '2026-03-04 Ferry 7 ⛴.md')
    await press(later, 'Update the folder “Vault”')
    await said(later, '29 were there already.')
    await said(later, 'One file was changed in the folder, and stays as it is:')
    await said(later, '2026-03-04 Ferry 7 ⛴.md')
    await later.close()
  })

  it('is not offered where the browser cannot write into folders', async () => {
    const firefox = await startSession('firefox')
    try {
      const page = await openSettings(firefox)
      expect(await page.run(() => document.body.textContent)).not.toContain('Into a folder')
    } finally {
      await firefox.end()
    }
  })
})

async function openSettings({ browser }: Session): Promise<DrivenPage> {
  const page = await browser.openExtensionPage('options.html#/settings')
  await said(page, 'Export all articles')
  return page
}

/** Runs in the library: a folder of the browser's own is chosen, as no test can press the system's dialog. */
function chooseOwnFolder(): void {
  window.showDirectoryPicker = async () => {
    const root = await navigator.storage.getDirectory()
    return root.getDirectoryHandle('Vault', { create: true })
  }
}

async function filesInFolder(): Promise<string[]> {
  const root = await navigator.storage.getDirectory()
  return Array.fromAsync((await root.getDirectoryHandle('Vault')).keys())
}

async function changeFile(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory()
  const file = await (await root.getDirectoryHandle('Vault')).getFileHandle(name)
  const stream = await file.createWritable()
  await stream.write('My notes')
  await stream.close()
}

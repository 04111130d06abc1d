import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { backupDue } from '../../../lib/backup-due'
import { rememberBackup } from '../../../lib/last-backup'

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 23)
const articles = vi.hoisted(() => ({ count: 3 }))

vi.mock('../../../lib/library', () => ({
  withLibrary: async () => ({ articles: articles.count, unread: 0, words: 0 }),
}))

beforeEach(() => {
  fakeBrowser.reset()
  articles.count = 3
})

describe('the reminder of a backup', () => {
  it('is never there unless the reader wants it', async () => {
    expect(await backupDue('off', now)).toBeNull()
  })

  it('comes when the library was never backed up', async () => {
    expect(await backupDue('weekly', now)).toEqual({ last: null })
  })

  it('comes after a week or a month, as was chosen', async () => {
    await rememberBackup(now - 8 * day)
    expect(await backupDue('weekly', now)).toEqual({ last: now - 8 * day })
    expect(await backupDue('monthly', now)).toBeNull()
    await rememberBackup(now - 31 * day)
    expect(await backupDue('monthly', now)).toEqual({ last: now - 31 * day })
  })

  it('says nothing of an empty library', async () => {
    articles.count = 0
    expect(await backupDue('weekly', now)).toBeNull()
  })
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { BackupReminder } from '../../../components/library/backup-reminder'
import { BackUp } from '../../../components/settings/back-up'
import { backUp } from '../../../lib/back-up'
import { AppError } from '../../../lib/errors'
import { formatDate } from '../../../lib/format-date'
import { rememberBackup } from '../../../lib/last-backup'
import { saveSettings } from '../../../lib/stored-settings'
import { control, press, show, words } from './screen'

const articles = vi.hoisted(() => ({ count: 3 }))

vi.mock('../../../lib/back-up', () => ({ backUp: vi.fn() }))
vi.mock('../../../lib/library', () => ({
  withLibrary: async () => ({ articles: articles.count, unread: 0, words: 0 }),
}))

const day = 24 * 60 * 60 * 1000
const longAgo = Date.now() - 40 * day

beforeEach(() => {
  fakeBrowser.reset()
  vi.clearAllMocks()
  articles.count = 3
})

describe('the button that backs up', () => {
  it('says when that was last done, and is up to date when it is done again', async () => {
    vi.mocked(backUp).mockImplementation(async () => {
      await rememberBackup(Date.now())
      return { articles: 2, leftOut: [] }
    })
    await rememberBackup(longAgo)
    show(<BackUp />)
    await words(`Last backed up on ${formatDate(longAgo)}.`)
    await press('Back up')
    expect(await words('Backed up 2 articles.')).not.toContain('left out')
    await words(`Last backed up on ${formatDate(Date.now())}.`)
  })

  it('says that it was never done, and why it could not be', async () => {
    vi.mocked(backUp).mockRejectedValue(new AppError('export-full'))
    show(<BackUp />)
    await words('The library was never backed up from this browser.')
    await press('Back up')
    await vi.waitFor(() => expect(status()).toContain('full'))
    expect(await words('never backed up')).not.toContain('Backed up')
  })

  it('names what was left out', async () => {
    const error = new Error('gone from the disk')
    vi.mocked(backUp).mockResolvedValue({
      articles: 2,
      leftOut: [
        { kind: 'article', id: 'a', title: 'The ferry runs again', error },
        { kind: 'picture', id: 'b', title: 'A bench for the heron watcher', error },
      ],
    })
    show(<BackUp />)
    await press('Back up')
    await words('One article was left out:')
    await words('The ferry runs again: could not be written (gone from the disk)')
    expect(await words('One picture could not be read')).toContain('A bench for the heron watcher')
  })
})

describe('the reminder in the library', () => {
  it('is there when a backup is due, and leads to it', async () => {
    await rememberBackup(longAgo)
    await saveSettings({ backupReminder: 'monthly' })
    show(<BackupReminder />)
    await words(`Last backed up on ${formatDate(longAgo)}.`)
    expect((await control('Back up now')).getAttribute('href')).toBe('#/settings/backup')
  })

  it('comes and goes with the choice', async () => {
    show(<BackupReminder />)
    await saveSettings({ backupReminder: 'weekly' })
    await words('This library was never backed up.')
    await saveSettings({ backupReminder: 'off' })
    await vi.waitFor(() => expect(document.querySelector('aside')).toBeNull())
  })

  it('is not there for an empty library, or one that was just backed up', async () => {
    await saveSettings({ backupReminder: 'weekly' })
    articles.count = 0
    show(<BackupReminder />)
    await rememberBackup(Date.now())
    articles.count = 3
    show(<BackupReminder />)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(document.querySelector('aside')).toBeNull()
  })
})

function status(): string {
  return document.querySelector('[role=status]')?.textContent ?? ''
}

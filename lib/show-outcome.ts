import { i18n } from '#i18n'
import type { SaveResult } from './background-api'
import { showBadge } from './badge'
import { errorMessage } from './error-messages'
import { AppError, type ErrorCode } from './errors'
import { formatDate } from './format-date'

const blockedCodes: ErrorCode[] = [
  'browser-page',
  'web-store',
  'pdf',
  'reader-view',
  'file-access',
  'private-window',
  'no-address',
]

/** Tells on the toolbar button how a save ends, by its badge and its title: there is no popup that could. Never throws. */
export async function showOutcome(tabId: number, save: Promise<SaveResult>): Promise<void> {
  try {
    const { state, article } = await save
    const title =
      state === 'already-saved'
        ? i18n.t('badge.alreadySaved', [article.title, formatDate(article.savedAt)])
        : i18n.t('badge.saved', [article.title])
    await showBadge(tabId, 'saved', title)
  } catch (error) {
    const isBlocked = error instanceof AppError && blockedCodes.includes(error.code)
    await showBadge(tabId, isBlocked ? 'blocked' : 'failed', errorMessage(error))
  }
}

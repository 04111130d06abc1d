import { i18n } from '#i18n'
import type { SaveRequest } from './background-api'
import { showBadge } from './badge'
import { errorMessage } from './error-messages'
import { AppError, type ErrorCode } from './errors'
import { formatDate } from './format-date'
import { saveTab } from './save-tab'

const blockedCodes: ErrorCode[] = [
  'browser-page',
  'web-store',
  'pdf',
  'reader-view',
  'file-access',
  'private-window',
  'no-address',
]

/** Saves without the popup, by shortcut or menu; the badge and its title tell how it went. Never throws. */
export async function saveQuietly(tabId: number, request: SaveRequest = {}): Promise<void> {
  await showBadge(tabId, 'working', i18n.t('badge.working'))
  try {
    const { state, article } = await saveTab(tabId, request)
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

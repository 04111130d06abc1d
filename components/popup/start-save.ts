import type { ArticleSummary } from '../../lib/article'
import { background } from '../../lib/background'
import { currentTabId } from '../../lib/current-tab'
import { errorMessage } from '../../lib/error-messages'
import { AppError, type ErrorCode } from '../../lib/errors'
import { loadSettings } from '../../lib/stored-settings'

/** What the popup knows of the save that it asked for. */
export type SaveState =
  | { state: 'loading' | 'ready' | 'saving' | 'undone' }
  | { state: 'saved' | 'updated' | 'already-saved'; article: ArticleSummary }
  | { state: 'failed'; sentence: string; canRetry: boolean }

/** Trying again on the same page would say the same again. */
const isFinal = new Set<ErrorCode>([
  'browser-page',
  'web-store',
  'pdf',
  'reader-view',
  'private-window',
  'library-newer',
])

/** Asks the background to save the page in front; it goes on when the popup closes. Never rejects. */
export async function saveCurrentPage(
  request: { again?: boolean } = {},
  tabId = currentTabId(),
): Promise<SaveState> {
  try {
    return await background.saveTab(await tabId, request)
  } catch (error) {
    const canRetry = !(error instanceof AppError && isFinal.has(error.code))
    return { state: 'failed', sentence: errorMessage(error), canRetry }
  }
}

/** The save that opening the popup means, unless the reader wants to be asked first. */
export async function saveOnOpening(): Promise<SaveState> {
  // Both are asked at once: the save waits for the slower one alone.
  const tabId = currentTabId()
  tabId.catch(() => undefined)
  const { saveOnClick } = await loadSettings()
  return saveOnClick ? saveCurrentPage({}, tabId) : { state: 'ready' }
}

import type { ArticleSummary } from '../../lib/article'
import { background } from '../../lib/background'
import { currentTabId } from '../../lib/current-tab'
import { errorMessage } from '../../lib/error-messages'
import { AppError, type ErrorCode } from '../../lib/errors'
import { loadSettings } from '../../lib/stored-settings'

/** What the popup knows of the save that it asked for. */
export type SaveState =
  | { state: 'ready' | 'saving' | 'undone' }
  | { state: 'saved' | 'updated' | 'already-saved'; article: ArticleSummary }
  | { state: 'failed'; sentence: string; code: ErrorCode; canRetry: boolean }

/** Trying again on the same page would say the same again. */
const isFinal = new Set<ErrorCode>([
  'browser-page',
  'web-store',
  'pdf',
  'reader-view',
  'file-access',
  'no-address',
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
    return failedState(error)
  }
}

/** The save that opening the popup means, unless the reader wants to be asked first. Never rejects. */
export async function saveOnOpening(): Promise<SaveState> {
  // Both are asked at once: the save waits for the slower one alone.
  const tabId = currentTabId()
  tabId.catch(() => undefined)
  try {
    const { saveOnClick } = await loadSettings()
    return await (saveOnClick ? saveCurrentPage({}, tabId) : waitForSave(tabId))
  } catch (error) {
    return failedState(error)
  }
}

function failedState(error: unknown): SaveState {
  const code = error instanceof AppError ? error.code : 'unexpected'
  return { state: 'failed', sentence: errorMessage(error), code, canRetry: !isFinal.has(code) }
}

/** Nothing is saved yet; a page that was saved before says so all the same. */
async function waitForSave(tabId: Promise<number>): Promise<SaveState> {
  try {
    const { findSavedTab } = await import('../../lib/find-saved-page')
    const article = await findSavedTab(await tabId)
    return article ? { state: 'already-saved', article } : { state: 'ready' }
  } catch {
    // Saving it will say what is wrong.
    return { state: 'ready' }
  }
}

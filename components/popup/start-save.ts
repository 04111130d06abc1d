import type { ArticleSummary } from '../../lib/article'
import { background } from '../../lib/background'
import { currentTabId } from '../../lib/current-tab'
import { errorMessage } from '../../lib/error-messages'
import { AppError, type ErrorCode } from '../../lib/errors'
import { announceOpening } from '../../lib/openings'
import { loadSettings } from '../../lib/stored-settings'

/** What the popup knows of the save; `opening`: it has not asked for it yet. */
export type SaveState =
  | { state: 'opening' | 'ready' | 'saving' | 'undone' }
  | { state: 'saved' | 'updated' | 'already-saved'; article: ArticleSummary }
  | { state: 'failed'; sentence: string; code: ErrorCode; canRetry: boolean }

/** Whether nothing is known yet of how it ends. */
export function isAtWork({ state }: SaveState): boolean {
  return state === 'opening' || state === 'saving'
}

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
export async function saveCurrentPage(request: { again?: boolean } = {}): Promise<SaveState> {
  try {
    return await background.saveTab(await currentTabId(), request)
  } catch (error) {
    return failedState(error)
  }
}

/** The save that opening the popup means. */
export interface StartedSave {
  answer: Promise<SaveState>
  /** Whether the page is being saved; not where the reader wants to be asked first. */
  isSaving: boolean
}

/**
 * Asks for the save that opening the popup means. Resolves when the background has heard of it: from then on the popup
 * may be closed. Neither promise rejects.
 */
export async function startSave(): Promise<StartedSave> {
  try {
    const opening = { id: crypto.randomUUID(), tabId: await currentTabId() }
    const heard = announceOpening(opening)
    const answer = background.saveOnOpening(opening).catch(failedState)
    // Where the browser refuses to store, the answer still comes as long as the popup is open.
    const [settings] = await Promise.allSettled([loadSettings(), heard])
    return { answer, isSaving: settings.status === 'rejected' || settings.value.saveOnClick }
  } catch (error) {
    return { answer: Promise.resolve(failedState(error)), isSaving: false }
  }
}

function failedState(error: unknown): SaveState {
  const code = error instanceof AppError ? error.code : 'unexpected'
  return { state: 'failed', sentence: errorMessage(error), code, canRetry: !isFinal.has(code) }
}

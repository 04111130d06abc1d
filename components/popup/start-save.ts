import type { ArticleSummary } from '../../lib/article'
import { background } from '../../lib/background'
import { currentTabId } from '../../lib/current-tab'
import { errorMessage } from '../../lib/error-messages'
import { loadSettings } from '../../lib/stored-settings'

/** What the popup knows of the save that it asked for. */
export type SaveState =
  | { state: 'loading' | 'ready' | 'saving' | 'undone' }
  | { state: 'saved' | 'updated' | 'already-saved'; article: ArticleSummary }
  | { state: 'failed'; sentence: string }

/** Asks the background to save the page in front; it goes on when the popup closes. Never rejects. */
export async function saveCurrentPage(request: { again?: boolean } = {}): Promise<SaveState> {
  try {
    return await background.saveTab(await currentTabId(), request)
  } catch (error) {
    return { state: 'failed', sentence: errorMessage(error) }
  }
}

/** The save that opening the popup means, unless the reader wants to be asked first. */
export async function saveOnOpening(): Promise<SaveState> {
  const { saveOnClick } = await loadSettings()
  return saveOnClick ? saveCurrentPage() : { state: 'ready' }
}

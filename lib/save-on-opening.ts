import type { OpeningResult } from './background-api'
import { findSavedTab } from './find-saved-page'
import { isPopupOpen, type Opening } from './openings'
import { saveTab } from './save-tab'
import { showOutcome } from './show-outcome'
import { loadSettings } from './stored-settings'

let last: { id: string; result: Promise<OpeningResult> } | null = null

/**
 * What opening the popup on a tab means: its save, unless the reader wants to be asked first. An opening is told in two
 * ways (see `announceOpening`); whichever comes first begins, and both have the same answer. Where the popup has been
 * closed meanwhile, the toolbar button tells how it went.
 * @throws AppError with any page, tab or storage code
 */
export function saveOnOpening({ id, tabId }: Opening): Promise<OpeningResult> {
  if (last?.id === id) return last.result
  const result = begin(tabId)
  last = { id, result }
  return result
}

async function begin(tabId: number): Promise<OpeningResult> {
  // Read here: a popup that has to read them first can be closed meanwhile.
  const { saveOnClick } = await loadSettings()
  if (saveOnClick) {
    const save = saveTab(tabId)
    const tell = () => (isPopupOpen() ? undefined : showOutcome(tabId, save))
    save.then(tell, tell)
    return save
  }
  // Where it cannot be told, saving it will say what is wrong.
  const article = await findSavedTab(tabId).catch(() => null)
  return article ? { state: 'already-saved', article } : { state: 'ready' }
}

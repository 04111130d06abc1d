import type { BackgroundApi } from './background-api'
import { indexLibrary } from './index-library'
import { withLibrary } from './library'
import { announceLibraryChange } from './library-changes'
import { saveOnOpening } from './save-on-opening'
import { saveTab } from './save-tab'
import { changeArticle, deleteArticles, restoreArticles, undoPut } from './storage/articles'
import { editContent } from './storage/cleanings'
import { changeHighlight, putHighlight, removeHighlight } from './storage/highlights'
import { purgeArticles } from './storage/trash'
import { storeAwaitedPictures, storePictures } from './store-pictures'

/** What the background does for the pages. */
export const backgroundFunctions: BackgroundApi = {
  async wake() {},
  saveTab,
  saveOnOpening,
  async undoSave(id) {
    await withLibrary((db) => undoPut(db, id))
    announceLibraryChange()
    fetchAwaited([id])
  },
  async deleteArticles(ids) {
    await withLibrary((db) => deleteArticles(db, ids, Date.now()))
    announceLibraryChange()
  },
  async restoreArticles(ids) {
    const restored = await withLibrary((db) => restoreArticles(db, ids))
    announceLibraryChange()
    fetchAwaited(restored)
    return restored
  },
  async purgeArticles(ids) {
    await withLibrary((db) => purgeArticles(db, ids))
    announceLibraryChange()
  },
  fetchPictures: (id) => storePictures(id),
  indexLibrary,
  async updateArticle(id, change) {
    const article = await withLibrary((db) => changeArticle(db, id, change, Date.now()))
    announceLibraryChange()
    return article
  },
  async editContent(id, edit) {
    const article = await withLibrary((db) => editContent(db, id, edit, Date.now()))
    announceLibraryChange()
    fetchAwaited([id])
    return article
  },
  async putHighlight(id, highlight) {
    await withLibrary((db) => putHighlight(db, id, highlight, Date.now()))
    announceLibraryChange()
  },
  async changeHighlight(id, highlight, change) {
    await withLibrary((db) => changeHighlight(db, id, highlight, change, Date.now()))
    announceLibraryChange()
  },
  async removeHighlight(id, highlightId) {
    const removed = await withLibrary((db) => removeHighlight(db, id, highlightId, Date.now()))
    announceLibraryChange()
    return removed
  },
}

/** Pictures that came back untried, or were put back, are fetched now. Where one cannot be had, the article says so. */
function fetchAwaited(ids: string[]): void {
  storeAwaitedPictures(ids).catch(() => undefined)
}

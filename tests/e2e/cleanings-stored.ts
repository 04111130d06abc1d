import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'

/** Waits until the library has what cleaning dropped of so many articles: the second script has been in their pages. */
export async function cleaningsStored(library: DrivenPage, articles: number): Promise<void> {
  await waitFor(library, 'what cleaning dropped', hasCleanings, [articles])
}

/** Runs in the library. */
function hasCleanings(articles: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('library')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const counting = db.transaction('removed').objectStore('removed').count()
      counting.onsuccess = () => {
        db.close()
        resolve(counting.result === articles)
      }
    }
  })
}

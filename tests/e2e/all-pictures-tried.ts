import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'

/** Waits until the pictures of all articles have been tried. */
export async function allPicturesTried(library: DrivenPage): Promise<void> {
  await waitFor(library, 'an end of fetching pictures', nothingPending, [], 90_000)
}

/** Runs in the library: whether no article waits for pictures any more. */
function nothingPending(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('library')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const index = db.transaction('meta').objectStore('meta').index('picturesPending')
      const counting = index.count()
      counting.onsuccess = () => {
        db.close()
        resolve(counting.result === 0)
      }
    }
  })
}

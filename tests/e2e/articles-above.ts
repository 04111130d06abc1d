/** Runs in the library: how many articles have more than `least` of something, as it is stored. */
export function articlesAbove(field: 'unread' | 'progress', least: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('library')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const all = db.transaction('meta').objectStore('meta').getAll()
      all.onsuccess = () => {
        db.close()
        resolve(all.result.filter((row) => row[field] > least).length)
      }
    }
  })
}

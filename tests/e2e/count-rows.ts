/** Runs in the library: how many rows its stores have, and how many it counts. */
export function countRows(): Promise<Record<'meta' | 'content' | 'text' | 'articles', number>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('library')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const stores = opening.result.transaction(['meta', 'content', 'text', 'stats'])
      const meta = stores.objectStore('meta').count()
      const content = stores.objectStore('content').count()
      const text = stores.objectStore('text').count()
      const stats = stores.objectStore('stats').get('library')
      stores.oncomplete = () => {
        opening.result.close()
        resolve({
          meta: meta.result,
          content: content.result,
          text: text.result,
          articles: stats.result?.articles ?? 0,
        })
      }
    }
  })
}

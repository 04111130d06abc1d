import { useEffect, useRef, useState } from 'preact/hooks'
import { background } from '../../lib/background'
import { withLibrary } from '../../lib/library'
import { countPending, fewPending } from '../../lib/storage/search/index-articles'

/** Below this a search sees all that waits, and nothing need be said. */
const worthTelling = 4 * fewPending
const pauseBetweenLooks = 400

/** Once somebody searches, has the rest of the library indexed, and tells how far that is; `onMore` when more can be found. */
export function useIndexing(
  isSearching: boolean,
  onMore: () => void,
): { done: number; total: number } | null {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const latest = useRef(onMore)
  latest.current = onMore
  useEffect(() => {
    if (!isSearching) return
    let isOver = false
    const look = async () => {
      const waiting = await withLibrary(countPending)
      if (waiting.count <= worthTelling || isOver) return
      background.indexLibrary().catch(() => undefined)
      for (let left = waiting.count; left >= fewPending && !isOver; ) {
        setProgress({ done: waiting.total - left, total: waiting.total })
        await new Promise((resolve) => setTimeout(resolve, pauseBetweenLooks))
        const now = (await withLibrary(countPending)).count
        if (now < left) latest.current()
        left = now
      }
    }
    look()
      .catch(() => undefined)
      .finally(() => setProgress(null))
    return () => {
      isOver = true
    }
  }, [isSearching])
  return progress
}

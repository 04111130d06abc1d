import { useEffect, useState } from 'preact/hooks'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { getCleaning, type StoredCleaning } from '../../lib/storage/cleanings'
import { afterPaint } from '../shared/after-paint'

/** What cleaning did with an article and what the reader made of it, as it changes; null where it is not known, or not wanted yet. */
export function useCleaning(id: string, isWanted: boolean): StoredCleaning | null {
  const [cleaning, setCleaning] = useState<StoredCleaning | null>(null)
  useEffect(() => {
    if (!isWanted) return
    // The article can be read without.
    const load = () =>
      withLibrary((db) => getCleaning(db, id)).then(setCleaning, () => setCleaning(null))
    afterPaint().then(load)
    return onLibraryChange(() => void load())
  }, [id, isWanted])
  return cleaning
}

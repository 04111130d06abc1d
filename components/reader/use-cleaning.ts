import { useEffect, useState } from 'preact/hooks'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { getCleaning, type StoredCleaning } from '../../lib/storage/cleanings'

/** What cleaning did with an article and what the reader made of it, as it changes; null where it is not known. */
export function useCleaning(id: string): StoredCleaning | null {
  const [cleaning, setCleaning] = useState<StoredCleaning | null>(null)
  useEffect(() => {
    // The article can be read without.
    const load = () =>
      withLibrary((db) => getCleaning(db, id)).then(setCleaning, () => setCleaning(null))
    load()
    return onLibraryChange(() => void load())
  }, [id])
  return cleaning
}

import { useEffect, useState } from 'preact/hooks'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { countPictures, type PictureCount } from '../../lib/storage/images'

/** How many pictures of an article are stored, as they arrive; null until the library was read. */
export function usePictureCount(id: string): PictureCount | null {
  const [count, setCount] = useState<PictureCount | null>(null)
  useEffect(() => {
    const load = () =>
      withLibrary((db) => countPictures(db, id)).then(setCount, () => setCount(null))
    load()
    return onLibraryChange(() => void load())
  }, [id])
  return count
}

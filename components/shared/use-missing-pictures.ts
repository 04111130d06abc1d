import { useEffect, useState } from 'preact/hooks'
import type { ArticleImage } from '../../lib/article'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { articlesAwaitingPictures, missingPictures } from '../../lib/storage/images'

/** The pictures of an article that the library does not have, once all of them have been tried; it follows changes. */
export function useMissingPictures(id: string): ArticleImage[] {
  const [missing, setMissing] = useState<ArticleImage[]>([])
  useEffect(() => {
    const load = async () => {
      const [found, awaiting] = await withLibrary((db) =>
        Promise.all([missingPictures(db, id), articlesAwaitingPictures(db)]),
      )
      setMissing(awaiting.includes(id) ? [] : (found?.pictures.map(({ image }) => image) ?? []))
    }
    // The reader says by itself when the library cannot be read.
    const attempt = () => load().catch(() => setMissing([]))
    attempt()
    return onLibraryChange(attempt)
  }, [id])
  return missing
}

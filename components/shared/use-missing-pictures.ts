import { useEffect, useState } from 'preact/hooks'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { articlesAwaitingPictures, missingPictures } from '../../lib/storage/images'
import { hostsOf } from './picture-hosts'

interface Missing {
  count: number
  /** The sites that may be asked for them; none for those that only the page itself has. */
  hosts: string[]
}

const none: Missing = { count: 0, hosts: [] }

/** The pictures of an article that the library does not have, once all of them have been tried; it follows changes. */
export function useMissingPictures(id: string): Missing {
  const [missing, setMissing] = useState(none)
  useEffect(() => {
    const load = async () => {
      const [found, awaiting] = await withLibrary((db) =>
        Promise.all([missingPictures(db, id), articlesAwaitingPictures(db)]),
      )
      if (!found || awaiting.includes(id)) return setMissing(none)
      const { pictures, pageUrl } = found
      const addresses = pictures.map(({ image }) => image.url)
      setMissing({ count: pictures.length, hosts: hostsOf(addresses, pageUrl) })
    }
    // The reader says by itself when the library cannot be read.
    const attempt = () => load().catch(() => setMissing(none))
    attempt()
    return onLibraryChange(attempt)
  }, [id])
  return missing
}

import { useEffect, useState } from 'preact/hooks'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { articlesAwaitingPictures, missingPictures } from '../../lib/storage/images'
import { hostsOf } from './picture-hosts'

interface Missing {
  count: number
  /** Whether servers said of some that they have them no more. */
  areSomeGone: boolean
  /** The sites that may be asked for the others; none for those that only the page itself has. */
  hosts: string[]
}

const none: Missing = { count: 0, areSomeGone: false, hosts: [] }

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
      const wanted = pictures.filter(({ isGone }) => !isGone)
      setMissing({
        count: pictures.length,
        areSomeGone: wanted.length < pictures.length,
        hosts: hostsOf(
          wanted.map(({ image }) => image.url),
          pageUrl,
        ),
      })
    }
    // The reader says by itself when the library cannot be read.
    const attempt = () => load().catch(() => setMissing(none))
    attempt()
    return onLibraryChange(attempt)
  }, [id])
  return missing
}

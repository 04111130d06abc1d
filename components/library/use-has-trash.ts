import { useEffect, useState } from 'preact/hooks'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { hasTrash } from '../../lib/storage/trash'

/** Whether anything could be brought back. */
export function useHasTrash(): boolean {
  const [isThere, setIsThere] = useState(false)
  useEffect(() => {
    const look = () =>
      withLibrary(hasTrash).then(
        setIsThere,
        // The list says by itself when the library cannot be read.
        () => undefined,
      )
    look()
    return onLibraryChange(() => void look())
  }, [])
  return isThere
}

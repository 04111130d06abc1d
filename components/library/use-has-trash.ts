import { useEffect, useState } from 'preact/hooks'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { hasTrash } from '../../lib/storage/trash'

/** Whether anything could be brought back, once the list is wanted. */
export function useHasTrash(isWanted: boolean): boolean {
  const [isThere, setIsThere] = useState(false)
  useEffect(() => {
    if (!isWanted) return
    const look = () =>
      withLibrary(hasTrash).then(
        setIsThere,
        // The list says by itself when the library cannot be read.
        () => undefined,
      )
    look()
    return onLibraryChange(() => void look())
  }, [isWanted])
  return isThere
}

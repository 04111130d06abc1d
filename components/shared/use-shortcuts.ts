import { useEffect, useState } from 'preact/hooks'
import { type CommandName, readShortcuts } from '../../lib/shortcuts'

/** The keys of each command as the browser has them, `''` where there are none; null until they are read. */
export function useShortcuts(): Record<CommandName, string> | null {
  const [keys, setKeys] = useState<Record<CommandName, string> | null>(null)
  useEffect(() => {
    const read = () => readShortcuts().then(setKeys)
    read()
    // The reader comes back from the browser's own page.
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [])
  return keys
}

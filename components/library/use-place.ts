import { useEffect, useState } from 'preact/hooks'

/** Where in the library page the reader is; the address bar keeps it, so that back and forward work. */
export type Place = { name: 'list' } | { name: 'article'; id: string } | { name: 'settings' }

export function usePlace(): Place {
  const [place, setPlace] = useState(placeOf(location.hash))
  useEffect(() => {
    const moved = () => setPlace((place) => samePlace(place, placeOf(location.hash)))
    // The address may have changed between the first drawing and now.
    moved()
    addEventListener('hashchange', moved)
    return () => removeEventListener('hashchange', moved)
  }, [])
  return place
}

/** The same object where nothing has changed, so that nothing is drawn again. */
function samePlace(before: Place, now: Place): Place {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}

/** The address of an article in the library page. */
export function articleAddress(id: string): string {
  return `#/article/${encodeURIComponent(id)}`
}

function placeOf(hash: string): Place {
  const [, name, id] = hash.split('/')
  if (name === 'article' && id) return { name, id: decodeURIComponent(id) }
  return name === 'settings' ? { name } : { name: 'list' }
}

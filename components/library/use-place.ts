import { useEffect, useState } from 'preact/hooks'
import { type Place, placeOf } from './place'

/** Where the reader is in the library page, as it changes. */
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

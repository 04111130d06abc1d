import { useEffect, useState } from 'preact/hooks'

/** Where in the library page the reader is; the address bar keeps it, so that back and forward work. */
export type Place = { name: 'list' } | { name: 'article'; id: string } | { name: 'settings' }

export function usePlace(): Place {
  const [place, setPlace] = useState(placeOf(location.hash))
  useEffect(() => {
    const moved = () => setPlace(placeOf(location.hash))
    addEventListener('hashchange', moved)
    return () => removeEventListener('hashchange', moved)
  }, [])
  return place
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

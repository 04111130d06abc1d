import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ArticleImage } from '../../lib/article'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { readPictures } from '../../lib/storage/images'

type PictureUrl = (index: number) => string | null

/** Pictures come one by one; the article is drawn anew once, when no more have come for this long. */
const quietMilliseconds = 700

/**
 * The addresses of an article's stored pictures, valid while it is shown; null until the library was read. The
 * function is a new one whenever there are more pictures. `content` and `images` tell one version of an article from the
 * next; the pictures of the first are read beside it, not after it.
 */
export function usePictures(
  id: string,
  content: string | undefined,
  images: ArticleImage[] = [],
): PictureUrl | null {
  const [pictures, setPictures] = useState<{ url: PictureUrl } | null>(null)
  const version = useVersion(content, images)
  useLayoutEffect(() => {
    const urls = new Map<number, string>()
    let isShown = true
    const load = async () => {
      const stored = await withLibrary((db) => readPictures(db, id))
      if (!isShown) return
      const before = urls.size
      for (const [index, bytes] of stored) {
        if (!urls.has(index)) urls.set(index, URL.createObjectURL(bytes))
      }
      const url: PictureUrl = (index) => urls.get(index) ?? null
      setPictures((shown) => (shown && urls.size === before ? shown : { url }))
    }
    // Without its pictures an article can still be read.
    const attempt = () => load().catch(() => setPictures((shown) => shown ?? { url: () => null }))
    attempt()
    let waiting = 0
    const stop = onLibraryChange(() => {
      clearTimeout(waiting)
      waiting = window.setTimeout(attempt, quietMilliseconds)
    })
    return () => {
      isShown = false
      clearTimeout(waiting)
      stop()
      setPictures(null)
      for (const url of urls.values()) URL.revokeObjectURL(url)
    }
  }, [id, version])
  return pictures?.url ?? null
}

/**
 * Which version of an article this is: the first also while it is still waited for. Content alone does not tell, since
 * it has only the numbers of its pictures. More at their end are no other version: an edit puts them there.
 */
function useVersion(content: string | undefined, images: ArticleImage[]): number {
  const latest = useRef({ content, images, version: 0 })
  const { current } = latest
  const isSame =
    content === current.content &&
    current.images.every(({ url }, index) => url === images[index]?.url)
  const isFirst = current.content === undefined
  latest.current = { content, images, version: current.version + (isSame || isFirst ? 0 : 1) }
  return latest.current.version
}

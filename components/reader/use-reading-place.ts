import { useEffect, useRef } from 'preact/hooks'
import type { SavedArticle } from '../../lib/article'
import { wakeBackground } from '../shared/wake-background'
import { frameOf } from './frame-of'
import {
  blockAt,
  blocksOf,
  firstWords,
  goToPlace,
  placeAt,
  progressAt,
  type ReadingPlace,
} from './reading-place'
import { upperEdge } from './upper-edge'

const restMilliseconds = 700

/**
 * Takes the reader back to the paragraph where they stopped, keeps that paragraph in place when pictures arrive or the
 * type changes, and tells how far they have come whenever they rest; what `onProgress` could not keep is told again.
 */
export function useReadingPlace(
  page: Document | null,
  read: Pick<SavedArticle, 'progress' | 'readTo'>,
  onProgress: (progress: number, readTo: string | null) => Promise<boolean>,
): void {
  const latest = useRef({ read, onProgress })
  latest.current = { read, onProgress }

  useEffect(() => {
    const frame = page && frameOf(page)
    if (!frame) return
    let reached = latest.current.read.progress
    let told = reached
    const block = blockAt(page.body, latest.current.read)
    let place: ReadingPlace | null = block === null ? null : { block, top: upperEdge() + 8 }
    let timer = 0
    // Where the window was put last. It is told of that later, when the words may stand elsewhere already.
    let kept: number | null = null
    const keep = () => {
      if (!place) return
      goToPlace(frame, place)
      kept = scrollY
    }
    const report = async () => {
      clearTimeout(timer)
      timer = 0
      if (reached === told) return
      const [before, now] = [told, reached]
      told = now
      const block = place && blocksOf(page.body)[place.block]
      const isKept = await latest.current.onProgress(now, firstWords(block))
      if (!isKept && told === now) told = before
    }
    const scrolled = () => {
      // The window also scrolls because the article has gone.
      if (!frame.isConnected || scrollY === kept) return
      kept = null
      place = placeAt(frame, upperEdge())
      reached = progressAt(frame, place)
      // Who closes the page before they rest has it told then.
      if (timer === 0) wakeBackground()
      clearTimeout(timer)
      timer = window.setTimeout(report, restMilliseconds)
    }
    if (place) keep()
    // The words were there a moment before this: who has scrolled since is not told of again.
    else if (scrollY > 0) scrolled()
    const observer = new ResizeObserver(keep)
    observer.observe(frame)
    addEventListener('scroll', scrolled, { passive: true })
    addEventListener('pagehide', report)
    return () => {
      removeEventListener('scroll', scrolled)
      removeEventListener('pagehide', report)
      observer.disconnect()
      report()
    }
  }, [page])
}

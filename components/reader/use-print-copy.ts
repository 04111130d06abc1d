import { useEffect } from 'preact/hooks'
import { frameOf } from './frame-of'
import { printCopy } from './print-copy'

/**
 * Paper gets a copy of the article that stands in the page itself while it is printed: a frame is one piece to a
 * printer, and would be cut wherever a sheet ends.
 */
export function usePrintCopy(page: Document | null): void {
  useEffect(() => {
    if (!page) return
    let copy: HTMLElement | null = null
    const place = () => {
      copy?.remove()
      copy = printCopy(page)
      frameOf(page)?.after(copy)
    }
    const remove = () => copy?.remove()
    addEventListener('beforeprint', place)
    addEventListener('afterprint', remove)
    return () => {
      remove()
      removeEventListener('beforeprint', place)
      removeEventListener('afterprint', remove)
    }
  }, [page])
}

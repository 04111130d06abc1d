import { useEffect, useState } from 'preact/hooks'
import type { QuoteSelector } from '../../lib/article'
import { describeQuote } from '../../lib/highlights/describe-quote'
import { spanOfRange } from '../../lib/highlights/span-of-range'
import { articleText } from './article-text'
import { frameOf } from './frame-of'

interface SelectedQuote {
  quote: QuoteSelector
  /** The first and the last line of the selection, in pixels from the top and left of the whole page. */
  first: DOMRect
  last: DOMRect
}

/** A selection counts when it has not changed for this long. */
const restMilliseconds = 200

/** The words that are selected in the article; null while there are none. */
export function useSelectedQuote(page: Document | null): SelectedQuote | null {
  const [selected, setSelected] = useState<SelectedQuote | null>(null)
  useEffect(() => {
    setSelected(page && readSelection(page))
    if (!page) return
    let timer = 0
    const changed = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => setSelected(readSelection(page)), restMilliseconds)
    }
    page.addEventListener('selectionchange', changed)
    // The words stand elsewhere then.
    addEventListener('resize', changed)
    return () => {
      clearTimeout(timer)
      page.removeEventListener('selectionchange', changed)
      removeEventListener('resize', changed)
    }
  }, [page])
  return selected
}

/** What is selected now; null where these are no words. */
export function readSelection(page: Document): SelectedQuote | null {
  const selection = page.getSelection()
  const frame = frameOf(page)
  if (!frame || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const map = articleText(page.body)
  const quote = describeQuote(map.text, spanOfRange(map, range))
  const boxes = [...range.getClientRects()]
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (!quote || !first || !last) return null
  const { top, left } = frame.getBoundingClientRect()
  const onPage = ({ x, y, width, height }: DOMRect) =>
    new DOMRect(scrollX + left + x, scrollY + top + y, width, height)
  return { quote, first: onPage(first), last: onPage(last) }
}

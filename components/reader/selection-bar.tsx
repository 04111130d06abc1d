import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import { type HighlightColor, highlightColors, type QuoteSelector } from '../../lib/article'
import { besideSelection } from './beside-selection'
import { colorNames } from './color-names'
import { readSelection, useSelectedQuote } from './use-selected-quote'

interface SelectionBarProps {
  page: Document | null
  /** The highlighter used last, which the key takes. */
  color: HighlightColor
  onHighlight: (quote: QuoteSelector, color: HighlightColor, wantsNote: boolean) => void
}

/** Stands beside the words that are selected in the article: what can be done with them. */
export function SelectionBar({ page, color, onHighlight }: SelectionBarProps) {
  const selected = useSelectedQuote(page)
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = bar.current
    if (!selected || !element) return
    const { top, left } = besideSelection(selected, element)
    element.style.top = `${top}px`
    element.style.left = `${left}px`
  }, [selected])
  useEffect(() => {
    if (!selected) return
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') page?.getSelection()?.removeAllRanges()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [selected, page])
  if (!selected || !page) return null
  const highlight = (color: HighlightColor, wantsNote = false) => {
    // The bar comes a moment after the selection, which may be another by now.
    const { quote } = readSelection(page) ?? selected
    page.getSelection()?.removeAllRanges()
    onHighlight(quote, color, wantsNote)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div
      ref={bar}
      class="selection-bar"
      role="group"
      aria-label={i18n.t('highlight.bar')}
      // The selection stays.
      onPointerDown={(event) => event.preventDefault()}
    >
      {highlightColors.map((name) => (
        <button
          key={name}
          type="button"
          class="button plain square"
          data-action={name === color ? 'highlight' : undefined}
          aria-label={colorNames[name]()}
          title={colorNames[name]()}
          onClick={() => highlight(name)}
        >
          <span class="swatch" data-color={name} />
        </button>
      ))}
      <button type="button" class="button plain" onClick={() => highlight(color, true)}>
        {i18n.t('highlight.note')}
      </button>
    </div>
  )
}

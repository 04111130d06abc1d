import { i18n } from '#i18n'
import type { Highlight } from '../../lib/article'
import type { PlacedHighlight } from '../../lib/highlights/place-highlights'
import { formatNumber } from '../shared/format-article'
import { colorNames } from './color-names'

interface HighlightListProps {
  placed: PlacedHighlight[]
  lang: string | undefined
  /** Goes to a highlight's words; one whose words have gone is opened. */
  onChoose: (highlight: Highlight) => void
}

/** The highlights of the article in the order of its text, then those whose words are no longer in it. */
export function HighlightList({ placed, lang, onChoose }: HighlightListProps) {
  if (placed.length === 0) return null
  return (
    <details class="contents highlights">
      <summary>{i18n.t('highlight.count', placed.length, [formatNumber(placed.length)])}</summary>
      <ol>
        {placed.map(({ highlight, span }) => (
          <li key={highlight.id}>
            <button type="button" dir="auto" onClick={() => onChoose(highlight)}>
              <span class="swatch" data-color={highlight.color}>
                <span class="visually-hidden">{colorNames[highlight.color]()}</span>
              </span>{' '}
              <span lang={lang}>{highlight.exact}</span>
            </button>
            {highlight.note && (
              <p class="note" dir="auto">
                {highlight.note}
              </p>
            )}
            {!span && <p class="quiet">{i18n.t('highlight.lost')}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}

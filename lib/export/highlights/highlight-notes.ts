import type { SavedArticle } from '../../article'
import { placeHighlights } from '../../highlights/place-highlights'

/** The highlights in the order of the text, for formats that know only notes: each in quotation marks, the reader's own words behind it. */
export function highlightNotes({ text, highlights }: SavedArticle): string[] {
  return placeHighlights(text, highlights).map(({ highlight: { exact, note } }) =>
    note ? `“${exact}” — ${note}` : `“${exact}”`,
  )
}

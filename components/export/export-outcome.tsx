import { i18n } from '#i18n'
import { formatNumber } from '../shared/format-article'

/** What came of an export, in words. */
export interface Outcome {
  sentence: string
  /** What the reader should know of some: a sentence, and which. */
  lists: { sentence: string; items: string[] }[]
}

/** Nobody reads more at once. */
const mostItems = 100

/** Says what came of an export. */
export function ExportOutcome({ sentence, lists }: Outcome) {
  return (
    <>
      <p>{sentence}</p>
      {lists
        .filter(({ items }) => items.length > 0)
        .map(({ sentence, items }) => (
          <div key={sentence}>
            <p>{sentence}</p>
            <ul>
              {items.slice(0, mostItems).map((item, at) => (
                <li key={at} dir="auto">
                  {item}
                </li>
              ))}
              {items.length > mostItems && (
                <li>{i18n.t('export.moreItems', [formatNumber(items.length - mostItems)])}</li>
              )}
            </ul>
          </div>
        ))}
    </>
  )
}

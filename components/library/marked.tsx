import { Fragment } from 'preact'
import type { Mark } from '../../lib/search/find-marks'

/** A text with the places that were looked for. */
export function Marked({ text, marks }: { text: string; marks: Mark[] }) {
  return (
    <>
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}

export interface Dateline {
  /** Where it was written, as printed: `BERLIN`, `NEW YORK, May 26`. */
  dateline: string | null
  /** The agency in brackets behind it: `Reuters`. */
  agency: string | null
}

/** “NEW YORK, May 26 (Reuters) - ”: capitals, perhaps a day, perhaps an agency, and a dash. */
const pattern =
  /^([A-ZÀ-Þ][A-ZÀ-Þ'’.]+(?:[ -][A-ZÀ-Þ'’.]+){0,3}(?:, [A-ZÀ-Þ][^\s\d,()]+)?(?:, [A-ZÀ-Þ][^\s\d,()]+ \d{1,2})?)?\s*(?:\(([^\d()]{2,30})\))?\s*[-–—]{1,2}\s/

/** What the first paragraph of a story says of where, and from which agency, it comes; schema.org `NewsArticle.dateline`. */
export function readDateline(firstParagraph: string): Dateline {
  const [, dateline = null, agency = null] = pattern.exec(firstParagraph.slice(0, 120)) ?? []
  return { dateline, agency: agency?.trim() ?? null }
}

const year = '((?:19|20)\\d\\d)'
const bigFirst = new RegExp(`${year}\\s?[年년./-]\\s?(\\d{1,2})\\s?[月월./-]\\s?(\\d{1,2})(?!\\d)`)
const smallFirst = /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d|\d\d)(?![\d./-])/
const dayMonth = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|ος|\\.|º)?\\s(?:de\\s|di\\s|of\\s|d['’])?([\\p{L}\\p{M}]{3,})\\.?,?\\s(?:de\\s|del\\s)?${year}`,
  'u',
)
const monthDay = new RegExp(
  `([\\p{L}\\p{M}]{3,})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s${year}`,
  'u',
)

/** The first whole date in a line as a reader sees it, as `2017-05-26`, in the page's language or English; else `null`. */
export function readWrittenDate(line: string, lang: string | null): string | null {
  const text = line.toLowerCase().replace(/\s+/g, ' ')
  const big = bigFirst.exec(text)
  const words = dayMonth.exec(text)
  const american = monthDay.exec(text)
  return (
    (big && isoDay(big[1], big[2], big[3])) ??
    (words && isoDay(words[3], monthOf(words[2], lang), words[1])) ??
    (american && isoDay(american[3], monthOf(american[1], lang), american[2])) ??
    inNumbers(text, lang)
  )
}

/** `26.05.2017`, `26.05.17`, and `5/26/2017` on American pages. */
function inNumbers(text: string, lang: string | null): string | null {
  const small = smallFirst.exec(text)
  // `5/26/17` may be anything.
  if (!small || (small[4]?.length === 2 && small[2] !== '.')) return null
  const [, first, mark, second, last = ''] = small
  const isMonthFirst = mark === '/' && /^en(-us)?$/i.test(lang ?? 'en') && Number(first) <= 12
  const [month, day] = isMonthFirst ? [first, second] : [second, first]
  return isoDay(last.length === 2 ? `20${last}` : last, month, day)
}

function isoDay(year = '', month: string | null = '', day = ''): string | null {
  if (month === null || Number(month) < 1 || Number(month) > 12) return null
  if (Number(day) < 1 || Number(day) > 31) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The number of a month by its name, whole or short, as it stands in a date. */
function monthOf(name: string | undefined, lang: string | null): string | null {
  for (const locale of [lang, 'en']) {
    const index = monthNames(locale ?? 'en').indexOf(name ?? '')
    if (index >= 0) return String((index % 12) + 1)
  }
  return null
}

/** By locale: a formatter takes longer to make than a page's metadata to read. */
const known = new Map<string, string[]>()

/** The months by their long names, then by their short ones. */
function monthNames(locale: string): string[] {
  const names = known.get(locale) ?? [
    ...formatMonths(locale, 'long'),
    ...formatMonths(locale, 'short'),
  ]
  known.set(locale, names)
  return names
}

function formatMonths(locale: string, length: 'long' | 'short'): string[] {
  try {
    const format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: length,
      timeZone: 'UTC',
    })
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2001, month, 15))
      const name = parts.find((part) => part.type === 'month')?.value ?? ''
      return name.toLowerCase().replace(/\.$/, '')
    })
  } catch {
    // A page may claim any language.
    return []
  }
}

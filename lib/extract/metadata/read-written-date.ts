const year = '((?:19|20)\\d\\d)'
const bigFirst = new RegExp(`${year}\\s?[年년./-]\\s?(\\d{1,2})\\s?[月월./-]\\s?(\\d{1,2})(?!\\d)`)
const smallFirst = /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d|\d\d)(?![\d./-])/
/** Small letters and their marks. By ranges: a class of all the world's letters costs more to compile than a page's lines to read. */
const word = '([a-z\\u00c0-\\u1fff\\u3040-\\ud7af]{3,})'
const dayMonth = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|ος|\\.|º)?\\s(?:de\\s|di\\s|of\\s|d['’])?${word}\\.?,?\\s(?:de\\s|del\\s)?${year}`,
)
const monthDay = new RegExp(`${word}\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s${year}`)

/** The first whole date in a line as a reader sees it, as `2017-05-26`, in the page's language or English; else `null`. */
export function readWrittenDate(line: string, lang: string | null): string | null {
  const text = line.toLowerCase().replace(/\s+/g, ' ')
  return (
    dayIn(bigFirst.exec(text), ([, year, month, day]) => isoDay(year, month, day)) ??
    dayIn(dayMonth.exec(text), ([, day, month, year]) => isoDay(year, monthOf(month, lang), day)) ??
    dayIn(monthDay.exec(text), ([, month, day, year]) => isoDay(year, monthOf(month, lang), day)) ??
    inNumbers(text, lang)
  )
}

function dayIn(
  found: RegExpExecArray | null,
  read: (parts: RegExpExecArray) => string | null,
): string | null {
  return found && read(found)
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

const english =
  'january february march april may june july august september october november december'.split(' ')

/** The number of a month by its name as it stands in a date, whole or its beginning. */
function monthOf(name = '', lang: string | null): string | null {
  for (const names of monthLists(lang)) {
    const index = names.findIndex((month) => month.startsWith(name))
    if (index >= 0) return String(index + 1)
  }
  return null
}

/** English first, which needs no formatter: one takes longer to make than a page's metadata to read. */
function* monthLists(lang: string | null): Generator<string[]> {
  yield english
  if (!lang || /^en\b/i.test(lang)) return
  yield monthNames(lang, 'long')
  yield monthNames(lang, 'short')
}

const known = new Map<string, string[]>()

function monthNames(locale: string, length: 'long' | 'short'): string[] {
  const key = `${locale} ${length}`
  const names = known.get(key) ?? formatMonths(locale, length)
  known.set(key, names)
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

/** An ISO 8601 time as the page or the machine wrote it, with its own clock: `2026-03`, `2026-03-04T06:30:00+01:00`. */
const time =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?$/

interface Moment {
  /** Its clock as if it were that of UTC. */
  clock: Date
  zone: string
}

type DatePart = (moment: Moment, language: string) => string

/** The letters after `%`, as Liquid and `strftime` have them. */
const dateParts: Record<string, DatePart> = {
  Y: ({ clock }) => String(clock.getUTCFullYear()),
  y: ({ clock }) => two(clock.getUTCFullYear() % 100),
  m: ({ clock }) => two(clock.getUTCMonth() + 1),
  B: ({ clock }, language) => named(clock, language, { month: 'long' }),
  b: ({ clock }, language) => named(clock, language, { month: 'short' }),
  d: ({ clock }) => two(clock.getUTCDate()),
  e: ({ clock }) => String(clock.getUTCDate()).padStart(2, ' '),
  A: ({ clock }, language) => named(clock, language, { weekday: 'long' }),
  a: ({ clock }, language) => named(clock, language, { weekday: 'short' }),
  H: ({ clock }) => two(clock.getUTCHours()),
  I: ({ clock }) => two(clock.getUTCHours() % 12 || 12),
  M: ({ clock }) => two(clock.getUTCMinutes()),
  S: ({ clock }) => two(clock.getUTCSeconds()),
  p: ({ clock }) => (clock.getUTCHours() < 12 ? 'AM' : 'PM'),
  z: ({ zone }) => (zone === 'Z' || !zone ? '+0000' : zone.replace(':', '')),
  '%': () => '%',
}

const part = /%(-?)([\s\S]?)/g

/** A time in the form that the template asks for, by the clock it was written with; what is no time stays as it is. */
export function formatDate(value: string, format: string, language: string): string {
  const moment = read(value)
  return moment ? formatted(moment, format, language) : value
}

/** The parts of a form that mean nothing, with where they stand in it. */
export function unknownDateParts(format: string): { text: string; at: number }[] {
  return [...format.matchAll(part)].flatMap(({ 0: text, 2: letter = '', index: at }) =>
    Object.hasOwn(dateParts, letter) ? [] : [{ text, at }],
  )
}

export function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}

function read(value: string): Moment | null {
  const found = time.exec(value.trim())
  if (!found) return null
  const [, year, month, day = '01', hour = '00', minute = '00', second = '00', zone = ''] = found
  const clock = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(clock.getTime()) ? null : { clock, zone }
}

function formatted(moment: Moment, format: string, language: string): string {
  return format.replace(part, (whole, short: string, letter: string) => {
    const text = Object.hasOwn(dateParts, letter)
      ? dateParts[letter]?.(moment, language)
      : undefined
    if (text === undefined) return whole
    return short ? text.replace(/^[0 ](?=.)/, '') : text
  })
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function named(clock: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const known = isLanguage(language) ? language : 'en'
  return new Intl.DateTimeFormat(known, { ...options, timeZone: 'UTC' }).format(clock)
}

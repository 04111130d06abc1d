/**
 * A date of metadata as ISO 8601, as precise as it was, or `null`: `2017-05-26`, `2017-05-26T05:30+02:00`. What is not
 * written so is left to the browser, which reads English.
 */
export function readDate(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value).trim()
  // Seconds or milliseconds since 1970.
  if (/^\d{10}$/.test(text)) return plausible(new Date(Number(text) * 1000).toISOString())
  if (/^\d{13}$/.test(text)) return plausible(new Date(Number(text)).toISOString())
  const iso =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      text,
    )
  if (iso) return fromParts(iso)
  const small = /^(\d{1,2})([.-])(\d{1,2})\2(\d{4})/.exec(text)
  if (small) return fromSmall(small)
  const time = /[a-z]{3}/i.test(text) && /\d{4}/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) return null
  const date = new Date(time)
  if (/\d:\d\d/.test(text) && /(GMT|UTC|Z|[+-]\d{4})/.test(text))
    return plausible(date.toISOString())
  const local = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return plausible(local.map((part) => String(part).padStart(2, '0')).join('-'))
}

/** The first of several values that is a date. */
export function firstDate(values: Iterable<unknown>): string | null {
  for (const value of values) {
    const date = readDate([value].flat()[0])
    if (date) return date
  }
  return null
}

function fromParts([, year, month, day, hour, minute, second, zone]: RegExpExecArray):
  | string
  | null {
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return plausible(date)
  const time = `${hour}:${minute}:${second ?? '00'}`
  if (zone === undefined) return plausible(`${date}T${time}`)
  const offset = /^(Z|UTC|GMT)$/i.test(zone)
    ? 'Z'
    : zone.length === 3
      ? `${zone}:00`
      : zone.replace(/^(...):?(..)$/, '$1:$2')
  return plausible(`${date}T${time}${offset}`)
}

/** `26.5.2017`, and `05-26-2017`, where only one of the numbers can be the month. */
function fromSmall([, first = '', mark, second = '', year]: RegExpExecArray): string | null {
  const isMonthFirst = mark === '-' && Number(second) > 12
  if (mark === '-' && !isMonthFirst && Number(first) <= 12) return null
  const [month, day] = isMonthFirst ? [first, second] : [second, first]
  return plausible(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const earliestYear = 1700

function plausible(iso: string): string | null {
  const time = Date.parse(iso)
  if (Number.isNaN(time) || new Date(time).getUTCFullYear() < earliestYear) return null
  return time < Date.now() + 3 * 86_400_000 ? iso : null
}

import { readWrittenDate } from './read-written-date'

/** Zones differ from Greenwich by quarters of an hour, and by no more than fourteen hours. */
const zoneStep = 15
const farthestZone = 14 * 60

/**
 * A time given in UTC as the page's own clock has it, where the page prints day and time: “February 24, 2020 | 9:25 pm”
 * makes 02:25Z of the next day 21:25-05:00. Days right on 6 more of 534 pages.
 */
export function inOwnZone(time: string, lines: Iterable<string>, lang: string | null): string {
  const utc = /T\d\d:\d\d.*(Z|\+00:00)$/.test(time) ? Date.parse(time) : Number.NaN
  if (Number.isNaN(utc)) return time
  const minute = Math.floor(utc / 60_000)
  for (const line of lines) {
    const day = readWrittenDate(line, lang)
    const clock = day && clockIn(line)
    const offset = clock ? Date.parse(`${day}T${clock}Z`) / 60_000 - minute : Number.NaN
    if (offset === 0) return time
    if (offset % zoneStep === 0 && Math.abs(offset) <= farthestZone) return atOffset(utc, offset)
  }
  return time
}

/** The first time of day in a line, as `21:25`. Without the year, to which a time may be set without a space. */
function clockIn(line: string): string | null {
  const found = /(?<![\d:])(\d{1,2})[:h](\d\d)(?!\d)(?:\s?([ap])\.?\s?m)?/i.exec(
    line.replace(/(?:19|20)\d\d/g, ' '),
  )
  if (!found) return null
  const [, hour, minute, half] = found
  const isAfternoon = half?.toLowerCase() === 'p'
  const counted = half ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour)
  return counted < 24 && Number(minute) < 60
    ? `${String(counted).padStart(2, '0')}:${minute}`
    : null
}

function atOffset(utc: number, minutes: number): string {
  const local = new Date(utc + minutes * 60_000).toISOString().replace(/\..*/, '')
  const ahead = Math.abs(minutes)
  const clock = [Math.floor(ahead / 60), ahead % 60].map((part) => String(part).padStart(2, '0'))
  return `${local}${minutes < 0 ? '-' : '+'}${clock.join(':')}`
}

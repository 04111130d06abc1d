import { readWrittenDate } from './read-written-date'

const millisecondsPerMinute = 60_000
/** Zones differ from Greenwich by quarters of an hour, and by no more than fourteen hours. */
const zoneStep = 15
const farthestZone = 14 * 60

/**
 * A time given in UTC as the page's own clock has it, where the page prints day and time: “February 24, 2020 | 9:25 pm”
 * makes 02:25Z of the next day 21:25-05:00. Days right on 6 more of 534 pages.
 */
export function inOwnZone(time: string, lines: Iterable<string>, lang: string | null): string {
  const utc = /:\d\d.*(Z|\+00:00)$/.test(time) ? Date.parse(time) : Number.NaN
  if (Number.isNaN(utc)) return time
  const minute = Math.floor(utc / millisecondsPerMinute)
  for (const line of lines) {
    const clock = minuteIn(line)
    if (Number.isNaN(clock)) continue
    const day = Date.parse(readWrittenDate(line, lang) ?? '')
    const offset = day / millisecondsPerMinute + clock - minute
    if (offset === 0) return time
    if (offset % zoneStep === 0 && Math.abs(offset) <= farthestZone) return atOffset(utc, offset)
  }
  return time
}

/** The first time of day in a line, in minutes. Without the year, to which a time may be set without a space. */
function minuteIn(line: string): number {
  const [, hour, minute, half] =
    /(?<![\d:])(\d{1,2})[:h](\d\d)(?!\d)(?:\s?([ap])\.?\s?m)?/i.exec(
      line.replace(/(?:19|20)\d\d/g, ' '),
    ) ?? []
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour)
  return hours * 60 + Number(minute)
}

function atOffset(utc: number, minutes: number): string {
  const iso = (milliseconds: number) => new Date(milliseconds).toISOString()
  const local = iso(utc + minutes * millisecondsPerMinute).slice(0, 19)
  const zone = iso(Math.abs(minutes) * millisecondsPerMinute).slice(11, 16)
  return `${local}${minutes < 0 ? '-' : '+'}${zone}`
}

/** A date as the page gave it or as the machine's milliseconds, in the reader's own manner. */
export function formatDate(date: string | number): string {
  const isDayOnly = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date)
  const time = new Date(date)
  if (Number.isNaN(time.getTime())) return String(date)
  // A day without an hour is the same day everywhere.
  return new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    ...(isDayOnly && { timeZone: 'UTC' }),
  }).format(time)
}

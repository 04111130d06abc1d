/** Year, month and day of an ISO date, as many as it has; none of anything else. */
export function dateParts(time: string | null): number[] {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(time ?? '')
  return found ? found.slice(1).filter(Boolean).map(Number) : []
}

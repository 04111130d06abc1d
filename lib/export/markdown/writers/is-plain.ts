// What means something inside a line, the dot of `www.` and the colon of `https://` too.
const special = /[\\`*_[\]<&~!|@\t-\r]|[Ww]\.|:\//

/** Whether text inside a line needs no escapes, as most does; the library finds that out by fifty patterns. */
export function isPlain(value: string): boolean {
  return !special.test(value)
}

/** Whether text at the start of a line needs none. */
export function isPlainAtStart(value: string): boolean {
  return /^[\p{L}“”„‘’«»—–…]/u.test(value) && isPlain(value)
}

/** Whether an address needs no escapes as the destination of a link. */
export function isPlainAddress(url: string): boolean {
  return /^https?:\/\/[\w./?=%#~:,;-]+$/.test(url)
}

/** Lower case, words only: what is the same for a reader is the same string. */
export function plainWords(text: string): string {
  const lower = text.toLowerCase()
  let plain = ''
  let isInWord = false
  for (let at = 0; at < lower.length; at++) {
    const isWord = isWordCode(lower.charCodeAt(at))
    if (isWord) plain += !isInWord && plain ? ` ${lower[at]}` : lower[at]
    isInWord = isWord
  }
  return plain
}

/** Small letters and digits, and beyond ASCII all but the blocks of punctuation. A regular expression costs ten times as much. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58)
  return (
    code > 191 &&
    !(code >= 0x2000 && code <= 0x206f) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xff00 && code <= 0xff0f)
  )
}

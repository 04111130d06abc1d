/** Characters of one utterance: Chromium falls silent within a longer one. */
const most = 240

/** A paragraph in pieces to speak, cut between sentences; short ones stay together, so that the voice does not stumble. */
export function splitSentences(paragraph: string, lang: string | null): string[] {
  const pieces: string[] = []
  for (const { segment } of segmenterFor(lang).segment(paragraph)) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + segment.length <= most) {
      pieces[pieces.length - 1] = last + segment
    } else pieces.push(segment)
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean)
}

/** A page may claim any language. */
function segmenterFor(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' })
  }
}

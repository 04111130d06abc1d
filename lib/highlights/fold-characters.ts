const pairs: [RegExp, string][] = [
  [/\s/g, ' '],
  [/[‘’‚‛′]/g, "'"],
  [/[“”„‟″]/g, '"'],
  [/[‐‑‒–—−]/g, '-'],
]

/** The text with one character for those that editors exchange for each other; as long as it was. */
export function foldCharacters(text: string): string {
  return pairs.reduce((folded, [pattern, character]) => folded.replace(pattern, character), text)
}

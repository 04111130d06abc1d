/** Whether a word begins with a capital letter. A class of all capitals costs a millisecond to compile on every page. */
export function beginsWithCapital(word: string): boolean {
  const [first = ''] = word
  return first !== first.toLowerCase()
}

/**
 * Text as it is searched: lower case, without diacritics, one form for what looks alike (full width, ligatures). Only
 * the combining marks of Latin, Greek and Cyrillic and the points of Arabic and Hebrew go: in Thai and Hindi a mark is
 * as much as a letter.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  if (isAscii.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(points, '')
    .replace(/[łøßæœđıþðħŧŋ]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFC')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
const isAscii = /^[\x00-\x7f]*$/

/** U+0640 is the stroke that only lengthens an Arabic word. */
const points =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g

/** Letters that Unicode does not take apart. */
const plain: Record<string, string> = {
  ...{ ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' },
  ...{ þ: 'th', ð: 'd', ħ: 'h', ŧ: 't', ŋ: 'n' },
}

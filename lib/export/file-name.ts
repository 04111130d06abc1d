// Windows, macOS, Linux and sync services together: 255 bytes a name on most, less with what they add.
const longestName = 180

/** A file name that every system takes: `stem` cleaned and cut, then `extension` (with its dot). */
export function fileName(stem: string, extension: string): string {
  return cut(withoutReserved(clean(stem)), longestName - byteLength(extension)) + extension
}

/** Names given so far, each with the number that the next of that name gets. */
export type TakenNames = Map<string, number>

/** `name`, or `name (2)` … if `taken` has it in any case or spelling; `taken` has the result then. */
export function uniqueFileName(name: string, taken: TakenNames): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let unique = name
  let number = taken.get(folded(name)) ?? 2
  for (; taken.has(folded(unique)); number++) {
    const ending = ` (${number})${extension}`
    unique = cut(stem, longestName - byteLength(ending)) + ending
  }
  taken.set(folded(name), number)
  if (unique !== name) taken.set(folded(unique), 2)
  return unique
}

// Bidi marks, zero widths, variation selectors, soft hyphens, tags, noncharacters, lone surrogates.
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu
// Windows' and Firefox's forbidden characters, those that mean something in Obsidian's links, and controls.
const forbidden = /[<>:"/\\|?*#^[\]\p{Cc}\p{Zl}\p{Zp}]/gu

function clean(stem: string): string {
  return (
    stem
      .replace(invisible, '')
      .replace(forbidden, ' ')
      // Chromium's file system API refuses it, Windows makes short names with it.
      .replaceAll('~', '-')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .replace(/^[.\- ]+|[. ]+$/g, '')
  )
}

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?= *(\.|$))/i

/** Windows opens a device for these, whatever comes after a dot. */
function withoutReserved(stem: string): string {
  return stem.replace(reserved, '$1_') || 'Untitled'
}

/** At most `limit` bytes of UTF-8, cut between what a reader sees as characters. */
function cut(stem: string, limit: number): string {
  if (byteLength(stem) <= limit) return stem
  let kept = ''
  let length = 0
  for (const { segment } of new Intl.Segmenter().segment(stem)) {
    length += byteLength(segment)
    if (length > limit) break
    kept += segment
  }
  return kept.replace(/[. ]+$/, '') || 'Untitled'
}

function byteLength(value: string): number {
  return new TextEncoder().encode(value).length
}

function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

// Windows, macOS, Linux and sync services together: 255 bytes a name on most, less with what they add.
const longestName = 180

/** A file name that every system takes: `stem` cleaned and cut, then `extension` (with its dot). */
export function fileName(stem: string, extension: string): string {
  return cut(withoutReserved(clean(stem)), longestName - byteLength(extension)) + extension
}

/** The name of a folder that every system takes and no file of `extension` has, or nothing where `name` has nothing to say. */
export function folderName(name: string, extension: string): string {
  const cleaned = clean(name)
  const folder = cleaned && cut(withoutReserved(cleaned), longestName - 1)
  return folder.toLowerCase().endsWith(extension) ? `${folder}_` : folder
}

/** The end of a file's name, with its dot: two of them in `.csl.json`. */
export function extensionOf(path: string): string {
  return /[^/]((?:\.csl)?\.[^./]+)$/i.exec(path)?.[1] ?? ''
}

/** Names given so far, each with the number that the next of that name gets. */
export type TakenNames = Map<string, number>

/**
 * `path`, or the same with ` (2)` … at the end of its name if `taken` has it in any case or spelling; `taken` has the
 * result then.
 */
export function uniqueFileName(path: string, taken: TakenNames): string {
  let unique = path
  let number = taken.get(folded(path)) ?? 2
  for (; taken.has(folded(unique)); number++) unique = numberedPath(path, number)
  taken.set(folded(path), number)
  if (unique !== path) taken.set(folded(unique), 2)
  return unique
}

/** `path` with a number at the end of its name. */
export function numberedPath(path: string, number: number): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const name = path.slice(folder.length)
  const extension = extensionOf(name)
  const stem = name.slice(0, name.length - extension.length)
  const ending = ` (${number})${extension}`
  return folder + cut(stem, longestName - byteLength(ending)) + ending
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

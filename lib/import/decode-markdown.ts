import { PartError } from '../restore/restore-problem'

/** The longest article that a paper printed has a tenth of it; more takes minutes to read. */
const mostCharacters = 2_000_000
const mostLines = 100_000
/** Nested deeper, a quote or list is no text of a person's. */
const mostMarkers = 200

export interface DecodedMarkdown {
  text: string
  /** Pictures that were in it whole; `inline-picture:N` stands for each. */
  dataUrls: string[]
}

/**
 * The bytes of a Markdown file as text with `\n` at the ends of lines, and without pictures, which would take long to
 * read as Markdown.
 * @throws PartError `not-utf8`, `not-text`, `too-large`
 */
export function decodeMarkdown(bytes: Uint8Array): DecodedMarkdown {
  const decoded = decode(bytes)
  if (decoded.includes('\0')) throw new PartError('not-text')
  const dataUrls: string[] = []
  const text = decoded
    .replace(dataUrl, (_, before: string, url: string) => {
      return `${before}inline-picture:${dataUrls.push(url) - 1}`
    })
    .replace(/\r\n?/g, '\n')
  if (text.length > mostCharacters || isEndless(text)) throw new PartError('too-large')
  return { text, dataUrls }
}

const dataUrl = /(\]\(<?|src=")(data:image\/[\w.+-]+;base64,[A-Za-z0-9+/=]+)/g

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw new PartError('not-utf8')
  }
}

/** By the byte order mark, which the decoder drops. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function isEndless(text: string): boolean {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines > mostLines || nested.test(text)
}

const nested = new RegExp(`(?:[>+*-][ \\t]*){${mostMarkers}}[^>+*\\s-]|\\[{${mostMarkers}}`)

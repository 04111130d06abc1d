import { type Highlight, highlightColors } from '../article'
import { integer, object, oneOf, type Parser, text } from '../restore/parser'

/**
 * Takes the highlights off the end of the content, as Offprint writes them there: quotes, each with a note and a comment
 * below. What was written by hand in that place comes in as well.
 */
export function readHighlights(content: HTMLElement, now: number): Highlight[] {
  const start = [...content.childNodes].findLast(
    (node) => node.nodeType === Node.COMMENT_NODE && node.nodeValue?.trim() === sectionName,
  )
  if (!start) return []
  const nodes: ChildNode[] = []
  for (let next = start.nextSibling; next; next = next.nextSibling) nodes.push(next)
  const highlights: Highlight[] = []
  let notes: string[] = []
  for (const node of nodes) {
    if (node.nodeName === 'BLOCKQUOTE') {
      addNote(highlights.at(-1), notes)
      notes = []
      highlights.push(newHighlight(paragraphsOf(node as Element).join('\n'), now))
    } else if (node.nodeName === 'P') notes.push(textOf(node))
    else if (node.nodeType === Node.COMMENT_NODE) {
      Object.assign(highlights.at(-1) ?? {}, recordOf(node.nodeValue ?? ''))
    }
  }
  addNote(highlights.at(-1), notes)
  for (const node of [start, ...nodes]) node.remove()
  return highlights.filter(({ exact }) => exact.trim())
}

const sectionName = 'offprint:highlights'
const recordName = 'offprint:highlight '

function newHighlight(exact: string, now: number): Highlight {
  return {
    id: crypto.randomUUID(),
    exact,
    prefix: '',
    suffix: '',
    start: 0,
    end: 0,
    color: 'yellow',
    note: null,
    createdAt: now,
    updatedAt: now,
  }
}

function addNote(highlight: Highlight | undefined, notes: string[]): void {
  if (highlight && notes.length > 0) highlight.note = notes.join('\n\n')
}

function paragraphsOf(quote: Element): string[] {
  return [...quote.children].map((child) => textOf(child))
}

function textOf(node: Node): string {
  const copy = node.cloneNode(true) as Element
  for (const lineBreak of copy.querySelectorAll('br')) {
    const after = lineBreak.nextSibling
    if (after?.nodeType === Node.TEXT_NODE) after.nodeValue = after.nodeValue?.trimStart() ?? ''
    lineBreak.replaceWith('\n')
  }
  return copy.textContent?.trim() ?? ''
}

interface HighlightRecord
  extends Pick<Highlight, 'id' | 'color' | 'prefix' | 'suffix' | 'start' | 'end'> {
  created: number
  updated: number
}

const count = integer(0, 1_000_000_000)
const time = integer(0, 8_640_000_000_000_000)

const record: Parser<HighlightRecord> = object<HighlightRecord>({
  id: text(100, /^[\w-]+$/),
  color: oneOf(highlightColors),
  prefix: text(1000),
  suffix: text(1000),
  start: count,
  end: count,
  created: time,
  updated: time,
})

/** What the comment says; nothing where someone changed it. */
function recordOf(comment: string): Partial<Highlight> {
  const said = comment.trim()
  if (!said.startsWith(recordName)) return {}
  try {
    const { created, updated, ...rest } = record(
      JSON.parse(said.slice(recordName.length)),
      'highlight',
    )
    return { ...rest, createdAt: created, updatedAt: updated }
  } catch {
    return {}
  }
}

import type { Report } from './template-error'

/** A stretch of a template: text as it stands, `{{ a value }}`, or `{% a tag %}`. */
export interface TemplatePart {
  kind: 'text' | 'output' | 'tag'
  /** What stands between the braces, or the text. */
  text: string
  /** Where that starts. */
  textAt: number
  /** Where the part starts and ends, braces and all. */
  at: number
  end: number
}

// Quoted text may have braces in it; other braces say that the end is missing.
const inside = (sign: string) =>
  `-?((?:[^"'{${sign}]|${sign}(?!})|"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*')*?)-?${sign}}`
const braces = new RegExp(`{{${inside('}')}|{%${inside('%')}`, 'y')

/** The parts of a template in their order; `{%-` and `-%}` take the space beside them away. */
export function splitTemplate(template: string, report: Report): TemplatePart[] {
  const parts: TemplatePart[] = []
  const addText = (at: number, end: number) => {
    if (end > at) parts.push({ kind: 'text', text: template.slice(at, end), textAt: at, at, end })
  }
  let done = 0
  for (let at = nextBraces(template, 0); at >= 0; at = nextBraces(template, done)) {
    const part = partAt(template, at)
    if (!part) {
      const line = /^.*/.exec(template.slice(at))?.[0] ?? ''
      addText(done, at)
      done = at + line.length
      report('not-closed', { at, end: done })
      continue
    }
    addText(done, template[at + 2] === '-' ? trimmedEnd(template, done, at) : at)
    const name = part.kind === 'tag' ? part.text.trim() : ''
    done = part.end
    if (name === 'raw' || name === 'comment') {
      const close = closingAfter(template, part, name)
      if (!close) report('not-closed', part)
      if (name === 'raw') addText(done, close?.at ?? template.length)
      done = close?.end ?? template.length
    } else parts.push(part)
    if (template[done - 3] === '-') done = trimmedStart(template, done)
  }
  addText(done, template.length)
  return parts
}

function partAt(template: string, at: number): TemplatePart | null {
  braces.lastIndex = at
  const found = braces.exec(template)
  if (!found) return null
  const [whole, output, tag = ''] = found
  return {
    kind: output === undefined ? 'tag' : 'output',
    text: output ?? tag,
    textAt: at + (whole[2] === '-' ? 3 : 2),
    at,
    end: at + whole.length,
  }
}

function closingAfter(
  template: string,
  { end }: TemplatePart,
  name: string,
): { at: number; end: number } | null {
  const closing = new RegExp(`{%-?\\s*end${name}\\s*-?%}`, 'g')
  closing.lastIndex = end
  const found = closing.exec(template)
  return found && { at: found.index, end: closing.lastIndex }
}

function nextBraces(template: string, from: number): number {
  const found = template.slice(from).search(/\{[{%]/)
  return found < 0 ? -1 : from + found
}

function trimmedEnd(template: string, from: number, to: number): number {
  return from + template.slice(from, to).trimEnd().length
}

function trimmedStart(template: string, from: number): number {
  return template.length - template.slice(from).trimStart().length
}

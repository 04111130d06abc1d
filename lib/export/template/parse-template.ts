import { checkTemplate } from './check-template'
import { readLoop, readPiped, readTest } from './read-expression'
import { NotUnderstood } from './read-words'
import { splitTemplate, type TemplatePart } from './split-template'
import type { Report, TemplateError } from './template-error'
import type { Branch, TemplateNode, Test } from './template-node'

export interface ParsedTemplate {
  nodes: TemplateNode[]
  /** In their order. With one that is no warning, no file can be made. */
  errors: TemplateError[]
}

/** A template as a tree, and all that is wrong in it: after an error the rest is read all the same. */
export function parseTemplate(template: string): ParsedTemplate {
  const errors: TemplateError[] = []
  const report: Report = (code, { at, end }, meant = null) =>
    errors.push({ code, at, end, text: template.slice(at, end), meant })
  const reader: Reader = { parts: splitTemplate(template, report), next: 0, awaited: [], report }
  const nodes = readNodes(reader)
  checkTemplate(template, nodes, report)
  return { nodes, errors: errors.sort((one, other) => one.at - other.at) }
}

interface Reader {
  parts: TemplatePart[]
  next: number
  /** The tags that end or part the blocks which are being read, the innermost last. */
  awaited: string[][]
  report: Report
}

/** The nodes up to a tag that a block is waiting for, which is left to be read, or up to the end. */
function readNodes(reader: Reader): TemplateNode[] {
  const nodes: TemplateNode[] = []
  for (let part = reader.parts[reader.next]; part; part = reader.parts[reader.next]) {
    const name = part.kind === 'tag' ? tagOf(part).name : ''
    if (name && reader.awaited.some((names) => names.includes(name))) break
    reader.next++
    const node = readNode(reader, part)
    if (node) nodes.push(node)
  }
  return nodes
}

function readNode(reader: Reader, part: TemplatePart): TemplateNode | null {
  if (part.kind === 'text') return { kind: 'text', text: part.text }
  if (part.kind === 'tag') return readTag(reader, part)
  const { at, end } = part
  const value = understood(reader, part, () => readPiped(part.text, part.textAt))
  return value && { kind: 'output', value, at, end }
}

/** Deeper is nobody's layout. */
const mostLevels = 50

function readTag(reader: Reader, part: TemplatePart): TemplateNode | null {
  const { name } = tagOf(part)
  if (name !== 'if' && name !== 'unless' && name !== 'for') {
    reader.report(/^(end|else|elsif)/.test(name) ? 'not-opened' : 'unknown-tag', part)
    return null
  }
  if (reader.awaited.length >= mostLevels) {
    reader.report('too-deep', part)
    return null
  }
  const node = name === 'for' ? readFor(reader, part) : readIf(reader, part, name)
  if (!tookTag(reader, `end${name}`)) reader.report('not-closed', part)
  return node
}

function readFor(reader: Reader, opening: TemplatePart): TemplateNode {
  const { rest, restAt } = tagOf(opening)
  const { at, end } = opening
  const loop = understood(reader, opening, () => readLoop(rest, restAt))
  const body = readBody(reader, ['else', 'endfor'])
  const otherwise = tookTag(reader, 'else') ? readBody(reader, ['endfor']) : []
  // Where the loop is not understood, what is in it is checked all the same.
  const name = /^\s*([\w-]*)/.exec(rest)?.[1] ?? ''
  return {
    kind: 'for',
    name,
    list: { kind: 'literal', value: null, at, end },
    ...loop,
    body,
    otherwise,
  }
}

function readIf(reader: Reader, opening: TemplatePart, name: 'if' | 'unless'): TemplateNode {
  const end = `end${name}`
  const branches: Branch[] = []
  const addBranch = (part: TemplatePart, isNegated: boolean) => {
    const { rest, restAt } = tagOf(part)
    const test = understood(reader, part, () => readTest(rest, restAt)) ?? never(part)
    branches.push({
      test: isNegated ? { kind: 'not', test } : test,
      body: readBody(reader, ['elsif', 'else', end]),
    })
  }
  addBranch(opening, name === 'unless')
  for (let part = tookTag(reader, 'elsif'); part; part = tookTag(reader, 'elsif')) {
    addBranch(part, false)
  }
  if (tookTag(reader, 'else')) branches.push({ test: null, body: readBody(reader, [end]) })
  return { kind: 'if', branches }
}

function readBody(reader: Reader, ends: string[]): TemplateNode[] {
  reader.awaited.push(ends)
  const nodes = readNodes(reader)
  reader.awaited.pop()
  return nodes
}

function never({ at, end }: TemplatePart): Test {
  return { kind: 'truth', value: { kind: 'literal', value: false, at, end } }
}

function tookTag(reader: Reader, name: string): TemplatePart | null {
  const part = reader.parts[reader.next]
  if (part?.kind !== 'tag' || tagOf(part).name !== name) return null
  reader.next++
  return part
}

function understood<Read>(reader: Reader, part: TemplatePart, read: () => Read): Read | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    if (error.place) reader.report('not-understood', error.place)
    else reader.report('incomplete', part)
    return null
  }
}

/** The name of a tag, and what stands behind it. */
function tagOf({ text, textAt }: TemplatePart): { name: string; rest: string; restAt: number } {
  const [before = '', name = ''] = /^\s*([\w-]*)/.exec(text) ?? []
  return { name, rest: text.slice(before.length), restAt: textAt + before.length }
}

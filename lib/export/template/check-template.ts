import { isLanguage, unknownDateParts } from './format-date'
import { nearestName } from './nearest-name'
import type { Place, Report } from './template-error'
import { type FieldKind, fieldProperties, templateFields } from './template-fields'
import { templateFilters } from './template-filters'
import type { Filtering, Operand, Piped, TemplateNode, Test } from './template-node'

/** Finds what a template asks for that no article has and nothing can do. */
export function checkTemplate(template: string, nodes: TemplateNode[], report: Report): void {
  const check: Check = {
    template,
    fields: new Map(Object.entries(templateFields)),
    isFrontMatter: frontMatterOf(template),
    report,
  }
  checkNodes(nodes, check)
}

interface Check {
  template: string
  /** What is known where the node stands. */
  fields: Map<string, FieldKind>
  isFrontMatter: (place: Place) => boolean
  report: Report
}

function checkNodes(nodes: TemplateNode[], check: Check): void {
  for (const node of nodes) {
    if (node.kind === 'output') checkOutput(node, check)
    if (node.kind === 'if') {
      for (const { test, body } of node.branches) {
        if (test) checkTest(test, check)
        checkNodes(body, check)
      }
    }
    if (node.kind === 'for') checkFor(node, check)
  }
}

function checkOutput({ value, at, end }: Place & { value: Piped }, check: Check): void {
  const kind = checkOperand(value.value, check)
  for (const filter of value.filters) checkFilter(filter, check)
  if (check.isFrontMatter({ at, end }) && !isSafeInYaml(value, kind)) {
    check.report('not-safe-in-yaml', { at, end })
  }
}

function checkFor(node: TemplateNode & { kind: 'for' }, check: Check): void {
  const kind = checkOperand(node.list, check)
  if (kind && kind !== 'texts' && kind !== 'highlights') check.report('no-list', node.list)
  const fields = new Map(check.fields)
  // With an error in the list, what is said of its items is no second one.
  fields.set(node.name, kind === 'texts' ? 'text' : 'highlight')
  fields.set('forloop', 'loop')
  checkNodes(node.body, { ...check, fields })
  checkNodes(node.otherwise, check)
}

function checkTest(test: Test, check: Check): void {
  if (test.kind === 'truth') checkOperand(test.value, check)
  else if (test.kind === 'not') checkTest(test.test, check)
  else if (test.kind === 'compare') {
    checkOperand(test.left, check)
    checkOperand(test.right, check)
  } else {
    checkTest(test.left, check)
    checkTest(test.right, check)
  }
}

/** What the operand is; `null` for nothing and after an error. */
function checkOperand(operand: Operand, { fields, report }: Check): FieldKind | null {
  if (operand.kind === 'literal') return literalKind(operand.value)
  const [name = '', ...properties] = operand.names
  let kind = fields.get(name)
  if (!kind) {
    report('unknown-field', operand, nearestName(name, fields.keys()))
    return null
  }
  for (const property of properties) {
    const known: Record<string, FieldKind> = fieldProperties[kind]
    if (!Object.hasOwn(known, property)) {
      report('unknown-property', operand)
      return null
    }
    kind = known[property] ?? kind
  }
  return kind
}

function literalKind(value: string | number | boolean | null): FieldKind | null {
  if (value === null) return null
  return typeof value === 'number' ? 'number' : 'text'
}

function checkFilter({ name, given, at, end }: Filtering, check: Check): void {
  for (const operand of given) checkOperand(operand, check)
  const filter = Object.hasOwn(templateFilters, name) ? templateFilters[name] : undefined
  if (!filter) {
    check.report('unknown-filter', { at, end }, nearestName(name, Object.keys(templateFilters)))
    return
  }
  const [least, most] = filter.arguments
  if (given.length < least || given.length > most) check.report('wrong-arguments', { at, end })
  else if (name === 'date') checkDate(given, check)
}

function checkDate([format, language]: Operand[], { template, report }: Check): void {
  if (format?.kind === 'literal') {
    for (const { text, at } of unknownDateParts(template.slice(format.at, format.end))) {
      const start = format.at + at
      report('unknown-date-part', { at: start, end: start + text.length })
    }
  }
  if (language?.kind === 'literal' && !isLanguage(String(language.value))) {
    report('wrong-arguments', language)
  }
}

/** What they say means nothing to YAML but itself. */
const times = ['published', 'publishedTime', 'modified', 'modifiedTime', 'saved', 'date']
const safeFilters = ['yaml', 'json', 'size']
const safeDate = /^(?:%[YmdHMS%]|[-T])*$/

function isSafeInYaml({ value, filters }: Piped, kind: FieldKind | null): boolean {
  if (value.kind === 'literal' || kind === null) return true
  const isTime = value.names.length === 1 && times.includes(value.names[0] ?? '')
  const last = filters.at(-1)
  if (!last) return isTime || kind === 'number'
  if (safeFilters.includes(last.name)) return true
  const [format] = last.given
  const isPlain = format?.kind === 'literal' && safeDate.test(String(format.value))
  return isTime && filters.length === 1 && last.name === 'date' && isPlain
}

/** Whether a place is in the front matter that the template itself writes. */
function frontMatterOf(template: string): (place: Place) => boolean {
  const opening = /^---[ \t]*\r?\n/.exec(template)
  if (!opening) return () => false
  const closing = /\n---[ \t]*(?:\r?\n|$)/.exec(template.slice(opening[0].length - 1))
  const end = closing ? opening[0].length - 1 + closing.index : template.length
  return ({ at }) => at < end
}

import { templateFilters } from './template-filters'
import type { Comparison, Operand, Piped, TemplateNode, Test } from './template-node'
import { type TemplateValue, valueText } from './template-value'

/** Reads a field by its name. */
export type ReadField = (name: string) => TemplateValue

/** No article is as long, or has as many things to loop over: loops in loops are and have, also those that write nothing. */
const mostCharacters = 50_000_000
const mostTurns = 200_000

/** A checked template with the fields of an article. @throws Error when it grows without end */
export function renderTemplate(nodes: TemplateNode[], read: ReadField): string {
  const text: string[] = []
  let length = 0
  let turns = 0
  const stopAt = (isTooMuch: boolean) => {
    if (isTooMuch) throw new Error('The template makes a file that is too large.')
  }
  const output: Output = {
    write(more) {
      length += more.length
      stopAt(length > mostCharacters)
      text.push(more)
    },
    turn: () => stopAt(++turns > mostTurns),
  }
  renderNodes(nodes, read, output)
  return text.join('')
}

interface Output {
  write: (text: string) => void
  /** Called for each turn of a loop. */
  turn: () => void
}

function renderNodes(nodes: TemplateNode[], read: ReadField, output: Output): void {
  for (const node of nodes) {
    if (node.kind === 'text') output.write(node.text)
    if (node.kind === 'output') output.write(valueText(pipedValue(node.value, read)))
    if (node.kind === 'if') {
      const branch = node.branches.find(({ test }) => test === null || isTrue(test, read))
      renderNodes(branch?.body ?? [], read, output)
    }
    if (node.kind === 'for') renderFor(node, read, output)
  }
}

function renderFor(
  { name, list, body, otherwise }: TemplateNode & { kind: 'for' },
  read: ReadField,
  output: Output,
): void {
  const value = operandValue(list, read)
  const items = Array.isArray(value) ? value : []
  if (items.length === 0) renderNodes(otherwise, read, output)
  for (const [index, item] of items.entries()) {
    output.turn()
    const loop = {
      index: index + 1,
      index0: index,
      first: index === 0,
      last: index === items.length - 1,
      length: items.length,
    }
    const readInLoop: ReadField = (asked) => {
      if (asked === name) return item
      return asked === 'forloop' ? loop : read(asked)
    }
    renderNodes(body, readInLoop, output)
  }
}

function pipedValue({ value, filters }: Piped, read: ReadField): TemplateValue {
  return filters.reduce<TemplateValue>(
    (so, { name, given }) =>
      templateFilters[name]?.apply(so, ...given.map((one) => operandValue(one, read))) ?? null,
    operandValue(value, read),
  )
}

function operandValue(operand: Operand, read: ReadField): TemplateValue {
  if (operand.kind === 'literal') return operand.value
  const [name = '', ...properties] = operand.names
  return properties.reduce(propertyOf, read(name))
}

function propertyOf(value: TemplateValue, name: string): TemplateValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return null
  if (typeof value === 'string') return name === 'size' ? value.length : null
  if (!Array.isArray(value)) return Object.hasOwn(value, name) ? (value[name] ?? null) : null
  if (name === 'size') return value.length
  return (name === 'first' ? value.at(0) : value.at(-1)) ?? null
}

function isTrue(test: Test, read: ReadField): boolean {
  if (test.kind === 'truth') return holds(operandValue(test.value, read))
  if (test.kind === 'not') return !isTrue(test.test, read)
  if (test.kind === 'and') return isTrue(test.left, read) && isTrue(test.right, read)
  if (test.kind === 'or') return isTrue(test.left, read) || isTrue(test.right, read)
  return compares[test.operator](operandValue(test.left, read), operandValue(test.right, read))
}

function holds(value: TemplateValue): boolean {
  return value !== null && value !== false
}

const compares: Record<Comparison, (left: TemplateValue, right: TemplateValue) => boolean> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => order(left, right) < 0,
  '>': (left, right) => order(left, right) > 0,
  '<=': (left, right) => order(left, right) <= 0,
  '>=': (left, right) => order(left, right) >= 0,
  contains: (left, right) =>
    Array.isArray(left)
      ? left.includes(right)
      : typeof left === 'string' && left.includes(valueText(right)),
}

/** Not a number where the two have no order. */
function order(left: TemplateValue, right: TemplateValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left !== 'string' || typeof right !== 'string') return Number.NaN
  return left < right ? -1 : Number(left > right)
}

import { NotUnderstood, readWords, type Word } from './read-words'
import {
  type Comparison,
  comparisons,
  type Filtering,
  type Operand,
  type Piped,
  type Test,
} from './template-node'

/** Words that are read one after the other. */
interface Words {
  list: Word[]
  next: number
}

/** What stands between `{{` and `}}`. @throws NotUnderstood */
export function readPiped(text: string, at: number): Piped {
  const words = wordsOf(text, at)
  const piped: Piped = { value: readOperand(words), filters: [] }
  while (took(words, '|')) piped.filters.push(readFilter(words))
  expectEnd(words)
  return piped
}

/** What stands behind `if`. @throws NotUnderstood */
export function readTest(text: string, at: number): Test {
  const words = wordsOf(text, at)
  const test = readWholeTest(words)
  expectEnd(words)
  return test
}

/** What stands behind `for`: `tag in tags`. @throws NotUnderstood */
export function readLoop(text: string, at: number): { name: string; list: Operand } {
  const words = wordsOf(text, at)
  const name = take(words, 'name').text
  if (!took(words, 'in')) throw new NotUnderstood(words.list[words.next] ?? null)
  const list = readOperand(words)
  expectEnd(words)
  return { name, list }
}

function wordsOf(text: string, at: number): Words {
  return { list: readWords(text, at), next: 0 }
}

function readFilter(words: Words): Filtering {
  const { text: name, at, end } = take(words, 'name')
  const given: Operand[] = []
  if (took(words, ':')) {
    do given.push(readOperand(words))
    while (took(words, ','))
  }
  return { name, given, at, end }
}

/** `and` and `or` count from the right, as in Liquid. */
function readWholeTest(words: Words): Test {
  const left = readComparison(words)
  if (took(words, 'and')) return { kind: 'and', left, right: readWholeTest(words) }
  if (took(words, 'or')) return { kind: 'or', left, right: readWholeTest(words) }
  return left
}

function readComparison(words: Words): Test {
  const left = readOperand(words)
  const operator = comparisons.find((sign): sign is Comparison => took(words, sign))
  return operator
    ? { kind: 'compare', operator, left, right: readOperand(words) }
    : { kind: 'truth', value: left }
}

const constants = new Map([
  ['true', true],
  ['false', false],
  ['nil', null],
  ['null', null],
])

function readOperand(words: Words): Operand {
  const word = take(words, 'name', 'text', 'number')
  const { kind, text, at, end } = word
  if (kind === 'text') return { kind: 'literal', value: text, at, end }
  if (kind === 'number') return { kind: 'literal', value: Number(text), at, end }
  const constant = constants.get(text)
  if (constant !== undefined) return { kind: 'literal', value: constant, at, end }
  const names = [word]
  while (took(words, '.')) names.push(take(words, 'name'))
  return {
    kind: 'field',
    names: names.map((name) => name.text),
    at,
    end: names.at(-1)?.end ?? end,
  }
}

function take(words: Words, ...kinds: Word['kind'][]): Word {
  const word = words.list[words.next]
  if (!word || !kinds.includes(word.kind)) throw new NotUnderstood(word ?? null)
  words.next++
  return word
}

function took(words: Words, text: string): boolean {
  const word = words.list[words.next]
  if (word?.text !== text || word.kind === 'text') return false
  words.next++
  return true
}

function expectEnd({ list, next }: Words): void {
  const word = list[next]
  if (word) throw new NotUnderstood(word)
}

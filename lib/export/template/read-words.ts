import type { Place } from './template-error'

/** A word of an expression between braces. */
export interface Word extends Place {
  kind: 'name' | 'text' | 'number' | 'sign'
  /** A quoted text is without its quotation marks. */
  text: string
}

/** Where an expression stops making sense; nowhere if it ends too early. */
export class NotUnderstood {
  readonly place: Place | null

  constructor(place: Place | null) {
    this.place = place
  }
}

const word =
  /\s+|(?<name>[A-Za-z_][\w-]*)|"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|(?<number>-?\d+(?:\.\d+)?)|(?<sign>==|!=|<=|>=|[<>|:,.])/y

/** The words of an expression that starts at `start` in the template. @throws NotUnderstood */
export function readWords(expression: string, start: number): Word[] {
  const words: Word[] = []
  for (let at = 0; at < expression.length; at = word.lastIndex) {
    word.lastIndex = at
    const { groups } = word.exec(expression) ?? {}
    const end = start + word.lastIndex
    if (!groups) throw new NotUnderstood({ at: start + at, end: start + at + 1 })
    const { name, double, single = double, number, sign } = groups
    const add = (kind: Word['kind'], text: string | undefined) => {
      if (text !== undefined) words.push({ kind, text, at: start + at, end })
    }
    add('name', name)
    add('text', single?.replace(/\\(.)/g, unescaped))
    add('number', number)
    add('sign', sign)
  }
  return words
}

function unescaped(_: string, letter: string): string {
  if (letter === 'n') return '\n'
  return letter === 't' ? '\t' : letter
}

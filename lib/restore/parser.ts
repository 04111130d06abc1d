/** Makes a `T` of anything, or throws `ParseError` with where it is not one. Keys that nobody asked for are dropped. */
export type Parser<T> = (value: unknown, path: string) => T

export class ParseError extends Error {}

/** `T` key by key: a key that `T` gets and the parser does not know is an error of the compiler. */
export function object<T extends object>(
  fields: { [Key in keyof T]-?: Parser<T[Key] | Absent> },
): Parser<T> {
  const entries = Object.entries<Parser<unknown>>(fields)
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'an object')
    const given: Record<string, unknown> = Object.fromEntries(Object.entries(value))
    const parsed = entries.flatMap(([key, parse]) => {
      const part = parse(given[key], `${path}.${key}`)
      return part === absent ? [] : [[key, part] as const]
    })
    // Every field was made by its own parser.
    return Object.fromEntries(parsed) as T
  }
}

const absent = Symbol('absent')
type Absent = typeof absent

export function optional<T>(parse: Parser<T>): Parser<T | Absent> {
  return (value, path) => (value === undefined ? absent : parse(value, path))
}

export function nullable<T>(parse: Parser<T>): Parser<T | null> {
  return (value, path) => (value === null ? null : parse(value, path))
}

export function array<T>(parse: Parser<T>, most: number): Parser<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) fail(path, 'a list')
    if (value.length > most) fail(path, `at most ${most} long`)
    return value.map((item, at) => parse(item, `${path}[${at}]`))
  }
}

export function record<T>(parse: Parser<T>): Parser<Record<string, T>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'an object')
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, parse(item, `${path}.${key}`)]),
    )
  }
}

export function text(most: number, pattern?: RegExp): Parser<string> {
  return (value, path) => {
    if (typeof value !== 'string') fail(path, 'text')
    if (value.length > most) fail(path, `at most ${most} characters`)
    if (pattern && !pattern.test(value)) fail(path, `like ${pattern.source}`)
    return value
  }
}

export const flag: Parser<boolean> = (value, path) => {
  if (typeof value !== 'boolean') fail(path, 'true or false')
  return value
}

export function number(least: number, most: number): Parser<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !(value >= least && value <= most)) {
      fail(path, `a number from ${least} to ${most}`)
    }
    return value
  }
}

export function integer(least: number, most: number): Parser<number> {
  const parse = number(least, most)
  return (value, path) => {
    const parsed = parse(value, path)
    if (!Number.isInteger(parsed)) fail(path, 'a whole number')
    return parsed
  }
}

export function oneOf<const Values extends readonly (string | number)[]>(
  values: Values,
): Parser<Values[number]> {
  return (value, path) =>
    values.find((known) => known === value) ?? fail(path, `one of ${values.join(', ')}`)
}

/** One of the values of a union, all of which have to be named. */
export function oneOfAll<Value extends string>(known: Record<Value, true>): Parser<Value> {
  const values = Object.keys(known) as Value[]
  return oneOf(values)
}

/** What a link or picture may lead to: not what runs in the page that shows it. */
export function address(most: number): Parser<string> {
  const parse = text(most)
  return (value, path) => {
    const parsed = parse(value, path)
    const protocol = URL.parse(parsed)?.protocol ?? ''
    if (/^(javascript|vbscript|blob|filesystem|chrome.*|moz-extension|about):$/.test(protocol)) {
      fail(path, 'an address of the web')
    }
    return parsed
  }
}

export function fail(path: string, what: string): never {
  throw new ParseError(`${path} is not ${what}`)
}

import { parse } from 'yaml'
import { PartError } from '../restore/restore-problem'

/** Properties by their names in small letters. */
export type Properties = ReadonlyMap<string, unknown>

const longest = 500_000

/**
 * The properties between `---` lines at the start, and the Markdown below.
 * @throws PartError `bad-front-matter`
 */
export function splitFrontMatter(text: string): { properties: Properties; body: string } {
  const found = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  if (!found) return { properties: new Map(), body: text }
  const [whole, yaml = ''] = found
  return { properties: readYaml(yaml), body: text.slice(whole.length) }
}

function readYaml(yaml: string): Properties {
  if (yaml.length > longest) throw new PartError('bad-front-matter', `${yaml.length} characters`)
  const properties = new Map<string, unknown>()
  for (const [name, value] of Object.entries(Object(parsed(yaml)))) {
    properties.set(name.toLowerCase(), value)
  }
  return properties
}

function parsed(yaml: string): unknown {
  try {
    // `core` leaves dates as they are written; without aliases and merges nothing grows.
    return parse(yaml, {
      schema: 'core',
      resolveKnownTags: false,
      merge: false,
      maxAliasCount: 0,
      uniqueKeys: false,
      logLevel: 'error',
    })
  } catch (cause) {
    // Nested too deep it is a RangeError.
    const [line = ''] = String(cause instanceof Error ? cause.message : cause).split('\n')
    throw new PartError('bad-front-matter', line.replace(/:$/, ''))
  }
}

/** A node of JSON-LD: plain JSON, of which nothing is known. */
export type LinkedNode = { [key: string]: unknown }

const deepest = 12
const mostNodes = 2_000

/** Every node of every JSON-LD block on the page, in order, also of blocks that strict JSON refuses. */
export function parseLinkedData(page: Document): LinkedNode[] {
  const nodes: LinkedNode[] = []
  for (const script of page.querySelectorAll('script[type*="ld+json"]')) {
    collect(parse(script.textContent ?? ''), nodes, 0)
  }
  return nodes
}

/** As papers write it: comments and CDATA around it, line breaks in strings, commas before brackets. */
function parse(text: string): unknown {
  const bare = text.replace(/^\s*(<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/, '')
  const json = bare
    .replace(/(-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replace(/;\s*$/, '')
  return parseStrictly(json) ?? parseStrictly(mend(json)) ?? null
}

/** Undefined for what is no JSON. */
function parseStrictly(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function mend(json: string): string {
  return json
    .replace(/"(?:[^"\\]|\\.)*"/g, (string) => string.replace(/[\n\r\t]/g, ' '))
    .replace(/,(\s*[}\]])/g, '$1')
}

function collect(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > deepest || nodes.length > mostNodes || typeof value !== 'object' || value === null)
    return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1)
    return
  }
  const node = value as LinkedNode
  if (typeof node['@type'] === 'string' || Array.isArray(node['@type'])) nodes.push(node)
  for (const [key, item] of Object.entries(node)) {
    // What an article quotes, contains or is followed by is not the article.
    if (!/^(hasPart|mentions|citation|comment|itemListElement|relatedLink|isBasedOn)$/.test(key)) {
      collect(item, nodes, depth + 1)
    }
  }
}

/** The types of a node, without their vocabulary's address. */
export function typesOf(node: LinkedNode): string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type])
    .filter((one) => typeof one === 'string')
    .map((one) => one.replace(/^.*[/#:]/, ''))
}

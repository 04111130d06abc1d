import type { Html, Nodes, Parents, Root, Text } from 'mdast'

type Emphasis = Extract<Nodes, { type: 'strong' | 'emphasis' | 'delete' }>

// CommonMark 0.31 counts symbols as punctuation and 0.29 does not, so between the two only space and real punctuation
// outside are safe beside punctuation inside.
const edgeAtStart = /^[\s\p{P}\p{S}\p{Emoji_Modifier}\p{Join_Control}\p{Variation_Selector}]+/u
const edgeAtEnd = /[\s\p{P}\p{S}\p{Emoji_Modifier}\p{Join_Control}\p{Variation_Selector}]+$/u
const safeNeighbour = /[\s\p{P}]/u

/** Punctuation at the edge of an emphasis goes outside where it stands against a word, or Markdown would not see the emphasis. */
export function freePunctuation(root: Root): void {
  freeIn(root)
}

function freeIn(parent: Nodes): void {
  if (!('children' in parent)) return
  for (const child of [...parent.children]) {
    if (!isEmphasis(child)) {
      freeIn(child)
      continue
    }
    free(child, parent)
    freeIn(child)
  }
}

function free(emphasis: Emphasis, parent: Parents): void {
  const siblings = parent.children as Nodes[]
  const index = siblings.indexOf(emphasis)
  const before = lastCharacter(siblings[index - 1])
  const after = firstCharacter(siblings[index + 1])
  const ahead = before && !safeNeighbour.test(before) ? cut(emphasis, edgeAtStart, 0) : ''
  const behind = after && !safeNeighbour.test(after) ? cut(emphasis, edgeAtEnd, -1) : ''
  const kept = emphasis.children.length > 0 ? [emphasis] : []
  siblings.splice(index, 1, ...asText(ahead), ...kept, ...asText(behind))
  if (kept.length > 0) encodeSymbols(emphasis, siblings, isEmphasis(parent))
}

// Punctuation to one version of CommonMark and a letter to the other.
const disputed = /[^\P{S}\p{ASCII}]/u

/**
 * A symbol beside an emphasis that starts or ends with a marker, or that is written with underscores because it is in
 * another, becomes a reference, which is punctuation to all.
 */
function encodeSymbols(emphasis: Emphasis, siblings: Nodes[], isNested: boolean): void {
  const index = siblings.indexOf(emphasis)
  const before = siblings[index - 1]
  const after = siblings[index + 1]
  const startsWithWord = !isNested && emphasis.children[0]?.type === 'text'
  const endsWithWord = !isNested && emphasis.children.at(-1)?.type === 'text'
  const last = lastCharacter(before)
  if (!endsWithWord && after?.type === 'text' && disputed.test(firstCharacter(after))) {
    const first = firstCharacter(after)
    after.value = after.value.slice(first.length)
    siblings.splice(index + 1, 0, reference(first))
  }
  if (!startsWithWord && before?.type === 'text' && disputed.test(last)) {
    before.value = before.value.slice(0, -last.length)
    siblings.splice(index, 0, reference(last))
  }
}

function reference(character: string): Html {
  return { type: 'html', value: `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};` }
}

function asText(value: string): Text[] {
  return value ? [{ type: 'text', value }] : []
}

/** Takes what matches off the first or last text in `emphasis`, and what is empty then off the tree. */
function cut(emphasis: Emphasis, edge: RegExp, at: 0 | -1): string {
  const child = emphasis.children.at(at)
  if (!child) return ''
  if (isEmphasis(child)) {
    const value = cut(child, edge, at)
    if (child.children.length === 0) emphasis.children.splice(at, 1)
    return value
  }
  if (child.type !== 'text') return ''
  const value = edge.exec(child.value)?.[0] ?? ''
  child.value = child.value.replace(edge, '')
  if (!child.value) emphasis.children.splice(at, 1)
  return value
}

function isEmphasis(node: Nodes): node is Emphasis {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
}

function lastCharacter(node: Nodes | undefined): string {
  return node?.type === 'text' ? (/.$/su.exec(node.value.slice(-2))?.[0] ?? '') : ''
}

function firstCharacter(node: Nodes | undefined): string {
  return node?.type === 'text' ? (/^./su.exec(node.value)?.[0] ?? '') : ''
}

import type { Image, Link, Parents, Text } from 'mdast'
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown'
import { isPlain, isPlainAddress, isPlainAtStart } from './is-plain'
import { writeImage } from './write-image'

// An escaped ampersand that would start no character reference: `R\&D`, `?a=1\&b=2`.
const needless = /(?<!\\)((?:\\\\)*)\\&(?!#?\w+;)/g

/** Writers that escape nothing needlessly: addresses stay readable, and so does `R&D`. */
export const quietWriters = {
  text: withPeek(
    writeText,
    (node: Text, parent: Parents | undefined, state: State, info: Info) =>
      plainStart.exec(node.value)?.[0] ?? writeText(node, parent, state, info),
  ),
  link: withPeek(
    (node: Link, parent: Parents | undefined, state: State, info: Info) =>
      !node.title && isPlainAddress(node.url)
        ? plainLink(node, state, info)
        : inDestination(defaultHandlers.link(node, parent, state, info)),
    defaultHandlers.link.peek,
  ),
  image: withPeek(
    (node: Image, parent: Parents | undefined, state: State, info: Info) =>
      !node.title && isPlainAddress(node.url) && isPlain(node.alt ?? '')
        ? `![${node.alt ?? ''}](${node.url})`
        : inDestination(writeImage(node, parent, state, info)),
    defaultHandlers.image.peek,
  ),
}

function writeText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  return isPlainBehind(node.value, info.before)
    ? node.value
    : unescaped(defaultHandlers.text(node, parent, state, info))
}

function isPlainBehind(value: string, before: string): boolean {
  // A number sign at its end would end a heading.
  if (value.endsWith('#')) return false
  const isInsideLine = before !== '' && before !== '\n' && before !== '\r'
  return isInsideLine ? !value.startsWith('(') && isPlain(value) : isPlainAtStart(value)
}

/** A first character that is itself in Markdown, behind whatever it stands. */
const plainStart = /^(?:[\p{L}\p{N}.,;:?]| (?![\r\n]))/u

/** What the library writes of such a link; its fifty patterns find nothing there. */
function plainLink(node: Link, state: State, info: Info): string {
  const tracker = state.createTracker(info)
  const exit = state.enter('link')
  const exitLabel = state.enter('label')
  const before = tracker.move('[')
  const label = tracker.move(
    state.containerPhrasing(node, { before, after: '](', ...tracker.current() }),
  )
  exitLabel()
  exit()
  return `${before}${label}](${node.url})`
}

function unescaped(markdown: string): string {
  return markdown.replace(needless, '$1&')
}

/** What stands before the destination can hold code, where a backslash is one. */
function inDestination(markdown: string): string {
  const start = markdown.lastIndexOf('](')
  if (start < 0) return markdown
  return markdown.slice(0, start) + unescaped(markdown.slice(start))
}

/** `peek` tells the serializer the first character without writing the whole. */
function withPeek<Write extends object, Peek>(write: Write, peek: Peek): Write & { peek: Peek } {
  return Object.assign(write, { peek })
}

import type { Image, Link, Parents, Text } from 'mdast'
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown'

// An escaped ampersand that would start no character reference: `R\&D`, `?a=1\&b=2`.
const needless = /(?<!\\)((?:\\\\)*)\\&(?!#?\w+;)/g

/** Writers that leave `&` alone where it means itself: addresses stay readable, and so does `R&D`. */
export const plainAmpersands = {
  text: (node: Text, parent: Parents | undefined, state: State, info: Info) =>
    unescaped(defaultHandlers.text(node, parent, state, info)),
  link: withPeek(
    (node: Link, parent: Parents | undefined, state: State, info: Info) =>
      inDestination(defaultHandlers.link(node, parent, state, info)),
    defaultHandlers.link.peek,
  ),
  image: withPeek(
    (node: Image, parent: Parents | undefined, state: State, info: Info) =>
      inDestination(defaultHandlers.image(node, parent, state, info)),
    defaultHandlers.image.peek,
  ),
}

function unescaped(markdown: string): string {
  return markdown.replace(needless, '$1&')
}

/** What stands before the destination can hold code, where a backslash is one. */
function inDestination(markdown: string): string {
  const start = markdown.lastIndexOf('](')
  return markdown.slice(0, start) + unescaped(markdown.slice(start))
}

/** `peek` tells the serializer the first character without writing the whole. */
function withPeek<Write extends object, Peek>(write: Write, peek: Peek): Write & { peek: Peek } {
  return Object.assign(write, { peek })
}

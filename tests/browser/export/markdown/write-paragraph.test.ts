import type { Paragraph, PhrasingContent } from 'mdast'
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown'
import { expect, it, vi } from 'vitest'
import { markdownOptions, markdownText } from '../../../../lib/export/markdown/html-to-markdown'
import { randomNumbers } from '../../random-markup'

const tame = [
  'word',
  'Über',
  '船',
  'a',
  'w',
  ' ',
  '\u00A0',
  '.',
  ', ',
  '(',
  ')',
  '“so”',
  "'",
  ': ',
  ' – ',
  '😀',
  '€',
]
const words = [
  ...[
    'word',
    'Über',
    '船',
    '1984.',
    'a',
    'w',
    'www.tide.example',
    'http',
    '://x',
    'me@tide.example',
  ],
  ...[
    ' ',
    '  ',
    '\u00A0',
    '.',
    ', ',
    '(',
    ')',
    '!',
    '“so”',
    '"',
    "'",
    '-',
    '- ',
    '–',
    '#',
    '#1',
    '+ ',
  ],
  ...[
    '=',
    '*',
    '_',
    'snake_case',
    '`',
    '~',
    '[',
    ']',
    '<b>',
    '&amp;',
    'R&D',
    '|',
    '\\',
    ':',
    '😀',
    '€',
  ],
]
const addresses = [
  'https://tide.example/a-b.html?c=d#e',
  'https://tide.example/a?b=c%20d#e',
  'https://tide.example/a_(b)',
  'mailto:me@tide.example',
  '/a&b',
]

it('paragraphs are written as the library writes them, to the letter', () => {
  const asked = vi.spyOn(defaultHandlers, 'paragraph')
  const paragraphs = randomParagraphs(8000)
  for (const paragraph of paragraphs) {
    const root = { type: 'root' as const, children: [paragraph] }
    const byTheLibrary = { ...markdownOptions?.handlers, paragraph: defaultHandlers.paragraph }
    const written = markdownText(root)
    expect(written, JSON.stringify(paragraph)).toBe(
      toMarkdown(root, { ...markdownOptions, handlers: byTheLibrary }),
    )
  }
  const plain = 2 * paragraphs.length - asked.mock.calls.length
  expect(plain).toBeGreaterThan(500)
})

function randomParagraphs(count: number): Paragraph[] {
  const random = randomNumbers(7)
  const pick = <Item>(list: Item[]): Item => list[random(list.length)]!
  const text = (): PhrasingContent => ({
    type: 'text',
    value: Array.from({ length: 1 + random(4) }, () => pick(random(12) ? tame : words)).join(''),
  })
  const children = (depth: number) =>
    random(4) || depth === 0 ? [text()] : joined([text(), node(depth - 1), text()])
  const node = (depth: number): PhrasingContent => {
    switch (random(8)) {
      case 0:
        return { type: 'strong', children: children(depth) }
      case 1:
        return { type: 'emphasis', children: children(depth), data: { isCredit: !random(8) } }
      case 2:
        return {
          type: 'link',
          url: pick(addresses),
          title: random(8) ? null : 'title',
          children: [text()],
        }
      default:
        return text()
    }
  }
  return Array.from({ length: count }, () => ({
    type: 'paragraph',
    children: joined(Array.from({ length: 1 + random(5) }, () => node(2))),
  }))
}

/** As every tree is: no text beside text. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((kept, node) => {
    const before = kept.at(-1)
    if (before?.type === 'text' && node.type === 'text') before.value += node.value
    else kept.push(node)
    return kept
  }, [])
}

import { type Assembly, assembleContent } from '../content/assemble-content'
import type { Figure } from '../content/figures/figure'
import { commonElement } from './common-element'

/** A top-level element of an assembly. */
export interface Part {
  element: Element
  /** The text of the page that it is made of. */
  nodes: Text[]
  /** The element of the page that it comes from. */
  around: Element | null
  /** Its pictures, as its `img` elements follow each other. */
  figures: Figure[]
}

/** The top-level elements of an assembly and what of the page each comes from. */
export function assembleParts(body: Element, assembly: Assembly): Part[] {
  const sources = new Map<Node, Text>()
  const { content, figures } = assembleContent(body, {
    ...assembly,
    onText(made, source) {
      sources.set(made, source)
      if (!source.parentElement?.closest('pre')) made.data = made.data.replace(/\s+/g, ' ')
    },
  })
  return [...content.children].map((element) => {
    const nodes: Text[] = []
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const source = sources.get(walker.currentNode)
      if (source) nodes.push(source)
    }
    const own = [...element.querySelectorAll('img')].flatMap((image) => {
      const index = /^image:(\d+)$/.exec(image.getAttribute('src') ?? '')?.[1]
      return figures[Number(index)] ?? []
    })
    const parents = nodes.flatMap((node) => node.parentElement ?? [])
    const around = own[0]?.image ?? (parents.length ? commonElement(parents) : null)
    return { element, nodes, around, figures: own }
  })
}

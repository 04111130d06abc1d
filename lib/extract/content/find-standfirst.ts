import { plainWords } from '../plain-words'
import type { ScoredBlock } from './blocks/select-blocks'
import { isNamedStandfirst } from './is-named-standfirst'

const mostBlocks = 3

/** The elements of the kept blocks above the story that its description repeats or that are named as standfirst. */
export function findStandfirst(kept: ScoredBlock[], descriptions: string[]): Set<Element> {
  const plain = descriptions.map(plainWords).filter((text) => text.length > 20)
  const found = new Set<Element>()
  for (const block of kept.slice(0, mostBlocks)) {
    const text = plainWords(block.text)
    const isDescribed = plain.some((one) => one.slice(0, 60) === text.slice(0, 60))
    const isLast = block === kept.at(-1)
    if (
      (!isDescribed && !isNamedStandfirst(block.element)) ||
      isLast ||
      block.element.tagName === 'LI'
    )
      break
    found.add(block.element)
  }
  return found
}

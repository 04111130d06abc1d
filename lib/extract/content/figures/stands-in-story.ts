import { isNamedAside } from '../blocks/name-signs'
import { headline } from './is-teaser-card'
import { precedes } from './precedes'

interface Surroundings {
  /** Of the first and the last kept block. */
  first: Element
  last: Element
  title: Element | null
  /** Whether the page's metadata names the picture. */
  isLead: boolean
  /** The elements of the kept blocks and all above them. */
  keptElements: Set<Element>
}

/** Whether a picture's place is between the title and the last kept block, or a lead picture right above the title. */
export function standsInStory(place: Element, surroundings: Surroundings): boolean {
  const { first, last, title, isLead, keptElements } = surroundings
  if (isInOtherArticle(place, surroundings)) return false
  if (precedes(last, place) && !last.contains(place)) {
    // A gallery at the end still counts where the story's own container holds it.
    const container = place.parentElement
    return container !== null && container === last.parentElement && keptElements.has(container)
  }
  if (!precedes(place, first)) return true
  if (isLead || title === null || precedes(title, place)) return true
  const holdsFigure = place.tagName === 'FIGURE' || place.querySelector('figure') !== null
  if (holdsFigure) return !isAsideOf(title, place)
  return title.closest('article')?.contains(place) ?? false
}

/**
 * Cards of other stories are articles with a heading of their own: five pictures on three of 98 news pages, none of the
 * story. The story's own article need not hold its standfirst, nor its last note.
 */
function isInOtherArticle(place: Element, { first, last, title }: Surroundings): boolean {
  const article = place.closest('article')
  if (!article || [first, last, title].some((known) => article.contains(known))) return false
  return article.querySelector(headline) !== null
}

/** Whether names below the nearest element that also holds the title put a picture beside the story, as a menu's: 17 on one of 98 news pages. */
function isAsideOf(title: Element, place: Element): boolean {
  for (let at: Element | null = place; at && !at.contains(title); at = at.parentElement)
    if (isNamedAside(at)) return true
  return false
}

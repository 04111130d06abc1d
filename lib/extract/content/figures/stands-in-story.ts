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
export function standsInStory(
  place: Element,
  { first, last, title, isLead, keptElements }: Surroundings,
): boolean {
  if (precedes(last, place) && !last.contains(place)) {
    // A gallery at the end still counts where the story's own container holds it.
    const container = place.parentElement
    return container !== null && container === last.parentElement && keptElements.has(container)
  }
  if (!precedes(place, first)) return true
  if (isLead || title === null || precedes(title, place)) return true
  const holdsFigure = place.tagName === 'FIGURE' || place.querySelector('figure') !== null
  const story = title.closest('article')
  return holdsFigure || (story?.contains(place) ?? false)
}

function precedes(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

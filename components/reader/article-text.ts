import { type TextMap, textMap } from '../../lib/highlights/text-map'

/** The text of the article that a page shows, as it is stored: without what stands in the place of a picture. */
export function articleText(root: Node): TextMap {
  return textMap(root, (element) => element.classList.contains('missing-picture'))
}

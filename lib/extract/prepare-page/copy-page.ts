import { disarmForms } from './disarm-forms'
import { dropUnseen } from './drop-unseen'
import { resolvePictures } from './resolve-pictures'
import { showBackground } from './show-background'

/**
 * A copy of the live page that can be taken apart: the page itself is never changed. It has no window, so nothing in
 * it loads or runs. What only the live page knows (what is visible, which picture was chosen) is carried over first,
 * while both trees still have the same shape. Pictures are taken up to `pictureWidth`, where there is a choice.
 * `elements` are all that the body had, also those that nobody can see, which are not in it any more.
 */
export function copyPage(
  page: Document,
  pictureWidth?: number,
): { copy: Document; elements: Element[] } {
  // Without the head: metadata is read from the page itself.
  const copy = page.implementation.createHTMLDocument(page.title)
  if (page.body) copy.body.replaceWith(copy.importNode(page.body, true))
  const live = page.body?.getElementsByTagName('*') ?? []
  const copied = [...(copy.body?.getElementsByTagName('*') ?? [])]
  disarmForms(copied)
  resolvePictures(live, copied, { base: page.baseURI, pictureWidth })
  dropUnseen(live, copied)
  // Last: the two trees must have the same shape until here.
  showBackground(page, live, copied)
  return { copy, elements: copied }
}

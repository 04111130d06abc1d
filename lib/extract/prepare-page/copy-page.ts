import { disarmForms } from './disarm-forms'
import { dropUnseen } from './drop-unseen'
import { pictureTags, resolvePictures } from './resolve-pictures'
import { showBackground } from './show-background'

/**
 * A copy of the live page that can be taken apart: the page itself is never changed. It has no window, so nothing in
 * it loads or runs. What only the live page knows (what is visible, which picture was chosen) is carried over first,
 * while both trees still have the same shape. Pictures are taken up to `pictureWidth`, where there is a choice.
 * `leadPictures` are the addresses that the page's metadata names.
 * `elements` are all that the body had, also those that nobody can see, which are not in it any more.
 */
export function copyPage(
  page: Document,
  leadPictures: string[],
  pictureWidth?: number,
): { copy: Document; elements: ArrayLike<Element> } {
  // Without the head: metadata is read from the page itself.
  const copy = page.implementation.createHTMLDocument(page.title)
  if (!page.body) return { copy, elements: [] }
  const body = copy.importNode(page.body, true)
  disarmForms(body)
  // Lists that stay as they are, whatever is dropped: an element and its copy have the same place in both.
  const live = page.body.querySelectorAll('*')
  const elements = body.querySelectorAll('*')
  resolvePictures(page.body.querySelectorAll(pictureTags), body.querySelectorAll(pictureTags), {
    base: page.baseURI,
    pictureWidth,
  })
  dropUnseen(live, elements)
  // Not before: to take nodes out of no document costs less.
  copy.body.replaceWith(body)
  showBackground(page, live, elements, leadPictures)
  return { copy, elements }
}

import { disarmForms } from './disarm-forms'
import { dropUnseen } from './drop-unseen'
import { resolvePictures } from './resolve-pictures'

/**
 * A copy of the live page that can be taken apart: the page itself is never changed. It has no window, so nothing in
 * it loads or runs. What only the live page knows (what is visible, which picture was chosen) is carried over first,
 * while both trees still have the same shape.
 */
export function copyPage(page: Document): Document {
  const copy = page.cloneNode(true) as Document
  // Metadata is read from the page itself; scripts and styles would only be copied again.
  copy.head?.replaceChildren(...copy.head.querySelectorAll('title'))
  const live = page.body?.getElementsByTagName('*') ?? []
  const copied = [...(copy.body?.getElementsByTagName('*') ?? [])]
  disarmForms(copied)
  resolvePictures(live, copied, page.baseURI)
  dropUnseen(live, copied)
  return copy
}

import { pictureAttribute } from '../../prepare-page/resolve-pictures'
import { isSmall } from './is-furniture'
import { picturePath } from './picture-path'

/** The largest element around a picture, up to `limit`, in which there is no other; versions of one are one, and icons are none. */
export function aroundPicture(image: Element, limit: Element): Element {
  const path = pathOf(image)
  const isAlone = (element: Element) =>
    [...element.querySelectorAll(`[${pictureAttribute}]`)].every(
      (other) => pathOf(other) === path || isSmall(other, pathOf(other)),
    )
  let scope = image
  while (scope !== limit && scope.parentElement && isAlone(scope.parentElement))
    scope = scope.parentElement
  return scope
}

function pathOf(image: Element): string {
  return picturePath(image.getAttribute(pictureAttribute) ?? '')
}

/** A picture smaller than this in both directions is an icon or a face beside a byline. */
const leastSide = 100
const faceNames = /author|avatar|byline|profile|headshot/i
const furniture = /social|newsletter|related|recommend|most-?read|trending/i
/** Of a picture itself: around one these may be the names of a gallery, or of a wide picture at the top. */
const ownNames = /logo|icon|emoji|badge|banner|promo|advert|sponsor|comment|footer|sidebar/i
/** Around a picture: one of a story may be called so itself. */
const aroundNames = /share|follow|subscri|popular|podcast/i
/** Of a picture without caption; a story about a firm has its logo. */
const furnitureFile = /[/_.-](logo|icon|ads|adserver|newsletter|share)[_./-]/i
const outside = 'nav, footer, aside, form, [role="navigation"], [role="complementary"]'

/** Logos, faces, icons, and what stands in the page's margins. The lead picture may be called what it likes. */
export function isFurniture(image: Element, url: string, isLead: boolean): boolean {
  if (isSmall(image, url) || image.closest(outside)) return true
  const names = namesOf(image)
  return !isLead && [faceNames, furniture, ownNames].some((test) => test.test(names))
}

/**
 * Whether the names around a picture, up to its place, or its file's put it beside the story. Of 60 pictures
 * kept on 98 news pages that their parsers do not count, 17 are left with this, `isTeaserCard` and `standsInStory`; of 277
 * that they count one is lost, an icon.
 */
export function isNamedBeside(
  image: Element,
  place: Element,
  { url, isNamed }: { url: string; isNamed: boolean },
): boolean {
  let names = ''
  for (let at = image; at !== place && at.parentElement; at = at.parentElement)
    names += ` ${namesOf(at.parentElement)}`
  if (faceNames.test(names) || isNamed) return faceNames.test(names)
  return furniture.test(names) || aroundNames.test(names) || furnitureFile.test(url)
}

/** Drawings, and what the page itself says is small. */
export function isSmall(image: Element, url: string): boolean {
  if (/\.svg(\?|$)/i.test(url)) return true
  const sides = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  )
  return sides.every((side) => side > 0 && side < leastSide)
}

function namesOf(element: Element): string {
  return `${element.className} ${element.id}`
}

/** A picture smaller than this in both directions is an icon or a face beside a byline. */
const leastSide = 100
const furniture =
  /logo|avatar|icon|emoji|author|byline|profile|headshot|sprite|badge|social|newsletter|promo|related|recommend|advert|sponsor|banner|most-read|trending|comment|footer|sidebar/i
const furnitureFile = /[/_-](newsletter|share|sprite|placeholder)/i
const outside = 'nav, footer, aside, form, [role="navigation"], [role="complementary"]'

/**
 * Logos, faces, icons, and what stands in the page's margins. The lead picture may be called what it likes. By its own
 * names alone: what its parent is called costs five pictures of 131 news pages.
 */
export function isFurniture(image: Element, url: string, isLead: boolean): boolean {
  if (/\.svg(\?|$)/i.test(url) || isSmall(image)) return true
  if (image.closest(outside)) return true
  return !isLead && (furniture.test(namesOf(image)) || furnitureFile.test(url))
}

function isSmall(image: Element): boolean {
  const sides = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  )
  return sides.every((side) => side > 0 && side < leastSide)
}

function namesOf(image: Element): string {
  return `${image.getAttribute('class') ?? ''} ${image.getAttribute('id') ?? ''}`
}

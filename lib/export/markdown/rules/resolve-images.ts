import type { Element, ElementContent, Properties } from 'hast'
import { element, isElement, isNamed } from '../hast-nodes'
import { linkTarget } from '../link-target'

/** From the `src` of a picture to the address that the Markdown names, or null where there is none. */
export type ResolveImage = (src: string) => string | null

/**
 * Gives every picture one address and a one-line description. A picture without an address is dropped, but in a link it
 * stays as its description, or the link would go with it.
 */
export function resolveImages(
  parent: Element,
  resolve: ResolveImage = linkTarget,
  isInLink = false,
): void {
  for (const child of parent.children) {
    if (isElement(child)) resolveImages(child, resolve, isInLink || child.tagName === 'a')
  }
  if (!parent.children.some((child) => isNamed(child, 'img'))) return
  parent.children = parent.children.flatMap((child) =>
    isNamed(child, 'img') ? image(child.properties, resolve, isInLink) : [child],
  )
}

function image(properties: Properties, resolve: ResolveImage, isInLink: boolean): ElementContent[] {
  const src = candidates(properties)
    .map(resolve)
    .find((address) => address !== null)
  if (!src && !isInLink) return []
  const alt = oneLine(properties.alt)
  const title = oneLine(properties.title)
  const known = { src: src ?? '', alt }
  return [element('img', [], title && title !== alt ? { ...known, title } : known)]
}

/** `src` first; pictures that load late have a placeholder there, and their address elsewhere. */
function candidates(properties: Properties): string[] {
  const late = Object.keys(properties).filter((name) => name.startsWith('data-'))
  const all = [
    properties.src,
    ...late.map((name) => properties[name]),
    firstOfSet(properties.srcSet),
  ]
  return all.filter((value) => typeof value === 'string').filter((value) => value.trim() !== '')
}

function firstOfSet(set: Properties[string]): string | undefined {
  return typeof set === 'string' ? set.trim().split(/\s+/)[0]?.replace(/,$/, '') : undefined
}

function oneLine(value: Properties[string]): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}

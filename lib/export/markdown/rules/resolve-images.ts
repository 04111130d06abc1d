import type { Element, ElementContent, Properties } from 'hast'
import { element, isElement } from '../hast-nodes'
import { linkTarget } from '../link-target'

/** From the `src` of a picture to the address that the Markdown names, or null where there is none. */
export type ResolveImage = (src: string) => string | null

/**
 * Gives every picture one address and a one-line description. A picture without an address is dropped, but in a link it
 * stays as its description, or the link would go with it.
 */
export function resolveImages(tree: Element, resolve: ResolveImage = linkTarget): void {
  tree.children = tree.children.flatMap((child) => resolved(child, resolve, false))
}

function resolved(node: ElementContent, resolve: ResolveImage, inLink: boolean): ElementContent[] {
  if (!isElement(node)) return [node]
  if (node.tagName === 'img') return image(node.properties, resolve, inLink)
  const linked = inLink || node.tagName === 'a'
  return [{ ...node, children: node.children.flatMap((child) => resolved(child, resolve, linked)) }]
}

function image(properties: Properties, resolve: ResolveImage, inLink: boolean): ElementContent[] {
  const src = candidates(properties)
    .map(resolve)
    .find((address) => address !== null)
  if (!src && !inLink) return []
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

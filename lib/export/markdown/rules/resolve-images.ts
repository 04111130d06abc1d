import type { Element, Properties } from 'hast'
import { element } from '../hast-nodes'
import { linkTarget } from '../link-target'
import { rewriteElements } from '../rewrite-elements'

/** From the `src` of a picture to the address that the Markdown names, or null where there is none. */
export type ResolveImage = (src: string) => string | null

/** Gives every picture one address and a one-line description; a picture without an address is dropped. */
export function resolveImages(tree: Element, resolve: ResolveImage = linkTarget): void {
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'img') return [node]
    const src = candidates(node.properties)
      .map(resolve)
      .find((address) => address !== null)
    if (!src) return []
    const alt = oneLine(node.properties.alt)
    const title = oneLine(node.properties.title)
    return [element('img', [], title && title !== alt ? { src, alt, title } : { src, alt })]
  })
}

/** `src` first; pictures that load late have a placeholder there, and their address elsewhere. */
function candidates(properties: Properties): string[] {
  const { src, dataSrc, dataLazySrc, dataOriginal, srcSet, dataSrcset } = properties
  const single = [src, dataSrc, dataLazySrc, dataOriginal]
  return [...single, firstOfSet(srcSet), firstOfSet(dataSrcset)].filter(
    (value) => typeof value === 'string' && value.trim() !== '',
  ) as string[]
}

function firstOfSet(value: Properties[string]): string | undefined {
  const set = Array.isArray(value) ? value.join(', ') : value
  return typeof set === 'string' ? set.trim().split(/\s+/)[0]?.replace(/,$/, '') : undefined
}

function oneLine(value: Properties[string]): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}

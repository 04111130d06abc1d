import type { Element } from 'hast'
import { element, isNamed, text } from '../hast-nodes'
import { linkTarget } from '../link-target'
import { rewriteElements } from '../rewrite-elements'

/** Players and frames become a link to what they show, in a paragraph of their own. */
export function linkEmbeds(tree: Element): void {
  rewriteElements(tree, (node) => {
    const name = names.get(node.tagName)
    if (name === undefined) return [node]
    const target = embedTarget(node)
    if (target === null) return []
    const { title } = node.properties
    const label = typeof title === 'string' && title.trim() ? title.trim() : (target.name ?? name)
    return [element('div', [element('a', [text(label)], { href: target.url })])]
  })
}

const names = new Map([
  ['iframe', 'Embedded content'],
  ['video', 'Video'],
  ['audio', 'Audio'],
])

function embedTarget(node: Element): { url: string; name?: string } | null {
  const sources = [node, ...node.children.filter((child) => isNamed(child, 'source'))]
  const url = sources
    .map((source) => linkTarget((source as Element).properties.src))
    .find((address) => address !== null && !/^about:/i.test(address))
  if (!url) return null
  const absolute = url.replace(/^\/\//, 'https://')
  const youTube = /youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/([\w-]{6,})/.exec(absolute)?.[1]
  if (youTube && youTube !== 'videoseries' && youTube !== 'live_stream') {
    return { url: `https://www.youtube.com/watch?v=${youTube}`, name: 'YouTube video' }
  }
  const vimeo = /player\.vimeo\.com\/video\/(\d{5,})(?!.*[?&]h=)/.exec(absolute)?.[1]
  if (vimeo) return { url: `https://vimeo.com/${vimeo}`, name: 'Vimeo video' }
  return { url: absolute }
}

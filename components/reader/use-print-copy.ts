import { useEffect } from 'preact/hooks'
import articleStyles from './article.css?inline'
import { frameOf } from './frame-of'

/**
 * Paper gets a copy of the article that stands in the page itself while it is printed: a frame is one piece to a
 * printer, and would be cut wherever a sheet ends. The nodes are those of the frame, sanitized already.
 */
export function usePrintCopy(page: Document | null): void {
  useEffect(() => {
    if (!page) return
    let copy: HTMLElement | null = null
    const place = () => {
      copy?.remove()
      copy = copyOf(page)
      frameOf(page)?.after(copy)
    }
    const remove = () => copy?.remove()
    addEventListener('beforeprint', place)
    addEventListener('afterprint', remove)
    return () => {
      remove()
      removeEventListener('beforeprint', place)
      removeEventListener('afterprint', remove)
    }
  }, [page])
}

function copyOf(page: Document): HTMLElement {
  const host = document.createElement('div')
  host.className = 'print-copy'
  host.lang = page.documentElement.lang
  host.dir = page.documentElement.dir
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(articleStyles)
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  root.append(...[...page.body.childNodes].map((node) => document.importNode(node, true)))
  return host
}

import { useEffect } from 'preact/hooks'
import articleStyles from './article.css?inline'

/**
 * Paper gets a copy of the article that stands in the page itself while it is printed: a frame is one piece to a
 * printer, and would be cut wherever a sheet ends. The nodes are those of the frame, sanitized already.
 */
export function usePrintCopy(frame: HTMLIFrameElement | null): void {
  useEffect(() => {
    if (!frame) return
    let copy: HTMLElement | null = null
    const place = () => {
      copy?.remove()
      copy = copyOf(frame)
      if (copy) frame.after(copy)
    }
    const remove = () => copy?.remove()
    addEventListener('beforeprint', place)
    addEventListener('afterprint', remove)
    return () => {
      remove()
      removeEventListener('beforeprint', place)
      removeEventListener('afterprint', remove)
    }
  }, [frame])
}

function copyOf(frame: HTMLIFrameElement): HTMLElement | null {
  const inner = frame.contentDocument
  if (!inner?.body) return null
  const host = document.createElement('div')
  host.className = 'print-copy'
  host.lang = inner.documentElement.lang
  host.dir = inner.documentElement.dir
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(articleStyles)
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  root.append(...[...inner.body.childNodes].map((node) => document.importNode(node, true)))
  return host
}

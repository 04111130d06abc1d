import articleStyles from './article.css?inline'

/**
 * The article of a frame as an element of the page around it, with its own style: its root stands for the frame's,
 * with the language and what the reader has chosen. The nodes are those of the frame, sanitized already.
 */
export function printCopy(page: Document): HTMLElement {
  const host = document.createElement('div')
  Object.assign(host.dataset, page.documentElement.dataset)
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

import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleImage, SavedArticle } from '../../lib/article'
import { openOutside } from '../../lib/open-page'
import { sanitize } from '../../lib/sanitize'
import articleStyles from './article.css?inline'
import { emptyDocument } from './empty-document'

interface ArticleFrameProps {
  article: SavedArticle
  theme: string
  /** Where the bytes of picture N are, or null while they are not stored. */
  pictureUrl: (index: number) => string | null
}

/**
 * The body of an article, in a frame without scripts that can neither load nor navigate. It is filled with nodes, never
 * with text: what is stored is sanitized again on its way in.
 */
export function ArticleFrame({ article, theme, pictureUrl }: ArticleFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let observer: ResizeObserver | null = null
    const fill = () => {
      const inner = element.contentDocument
      const view = element.contentWindow
      if (!inner?.body || !view) return
      const content = sanitize(article.content)
      showPictures(content, article.images, pictureUrl)
      inner.documentElement.lang = article.lang ?? ''
      inner.documentElement.dir = article.dir ?? 'auto'
      inner.title = article.title
      inner.adoptedStyleSheets = [styleSheetFor(view)]
      inner.body.replaceChildren(inner.adoptNode(content))
      inner.addEventListener('click', followOutside)
      inner.addEventListener('keydown', repeatOutside)
      observer = new ResizeObserver(() => {
        element.style.blockSize = `${Math.ceil(inner.documentElement.getBoundingClientRect().height)}px`
      })
      observer.observe(inner.documentElement)
    }
    element.addEventListener('load', fill, { once: true })
    element.srcdoc = emptyDocument()
    return () => observer?.disconnect()
  }, [article, pictureUrl])

  useEffect(() => {
    // The frame has a root of its own, which does not inherit the page's colours.
    const root = frame.current?.contentDocument?.documentElement
    if (root) root.dataset.theme = theme
  })

  return (
    <iframe
      ref={frame}
      class="article-frame"
      sandbox="allow-same-origin"
      title={article.title}
      data-theme={theme}
    />
  )
}

function styleSheetFor(view: Window & { CSSStyleSheet?: typeof CSSStyleSheet }): CSSStyleSheet {
  const sheet = new (view.CSSStyleSheet ?? CSSStyleSheet)()
  sheet.replaceSync(articleStyles)
  return sheet
}

/** Each picture that is stored is shown; in the place of every other stands what it is and where to see it. */
function showPictures(
  content: DocumentFragment,
  images: ArticleImage[],
  pictureUrl: (index: number) => string | null,
): void {
  for (const image of content.querySelectorAll('img')) {
    const index = Number(/^image:(\d+)$/.exec(image.getAttribute('src') ?? '')?.[1] ?? -1)
    const stored = pictureUrl(index)
    if (stored) image.src = stored
    else image.replaceWith(placeholder(image, images[index]))
  }
}

function placeholder(image: HTMLImageElement, source: ArticleImage | undefined): HTMLElement {
  const box = document.createElement('span')
  box.className = 'missing-picture'
  const alt = document.createElement('span')
  alt.textContent = image.alt || source?.caption || ''
  const host = source && URL.parse(source.url)?.hostname
  box.append(alt)
  if (source && host) {
    const link = document.createElement('a')
    link.href = source.url
    link.textContent = i18n.t('article.missingPicture', [host])
    box.append(link)
  }
  return box
}

function followOutside(event: MouseEvent): void {
  const link = event.target instanceof Node ? closestLink(event.target) : null
  if (!link) return
  event.preventDefault()
  openOutside(link.getAttribute('href') ?? '')
}

/** Nodes of the frame belong to its own realm, so `instanceof Element` would not know them. */
function closestLink(node: Node): Element | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeName === 'A') return at as Element
  }
  return null
}

/** Keys work the same wherever the focus is. */
function repeatOutside(event: KeyboardEvent): void {
  const copy = new KeyboardEvent('keydown', {
    key: event.key,
    ctrlKey: event.ctrlKey,
    metaKey: event.metaKey,
    altKey: event.altKey,
    cancelable: true,
  })
  if (!window.dispatchEvent(copy)) event.preventDefault()
}

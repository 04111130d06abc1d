import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { SavedArticle } from '../../lib/article'
import { sanitize } from '../../lib/sanitize'
import type { Choices } from '../../lib/settings'
import { showChoices } from '../shared/show-choices'
import articleStyles from './article.css?inline'
import { emptyDocument } from './empty-document'
import { closePopovers, followOutside, repeatOutside } from './pass-outside'
import { type PictureUrl, showPictures } from './show-pictures'

interface ArticleFrameProps {
  /** Null while it is being read: the frame is made in the meantime. */
  article: SavedArticle | null
  choices: Choices
  /** Where the bytes of picture N are, or null while they are not stored; null while they are being read. */
  pictureUrl: PictureUrl | null
  /** Other content than the article's own, sanitized; a new function is new content. */
  compose?: (() => DocumentFragment) | undefined
  /** Called with the frame's document once the words stand in it at their full height; filled anew, it is another. */
  onFilled: (page: Document) => void
}

/**
 * The body of an article, in a frame without scripts that can neither load nor navigate. It is filled with nodes, never
 * with text: what is stored is sanitized again on its way in.
 */
export function ArticleFrame(props: ArticleFrameProps) {
  const { article, choices, pictureUrl, compose, onFilled } = props
  const { content, images, lang, dir, title } = article ?? {}
  const frame = useRef<HTMLIFrameElement>(null)
  const spare = useRef<Promise<Document> | null>(null)
  const latest = useRef({ choices, pictureUrl, onFilled })
  latest.current = { choices, pictureUrl, onFilled }
  const show = useRef<((pictureUrl: PictureUrl) => void) | null>(null)

  // Before the next frame is drawn: the words of an article wait for it.
  useLayoutEffect(() => {
    if (frame.current) spare.current = emptyFrame(frame.current)
  }, [])

  useLayoutEffect(() => {
    const element = frame.current
    if (!element || content === undefined || !images) return
    const observer = new ResizeObserver(() => fitHeight(element))
    let isShown = true
    const fill = (inner: Document) => {
      const view = element.contentWindow
      if (!isShown || !view || inner !== element.contentDocument) return
      const body = compose?.() ?? sanitize(content)
      show.current = showPictures(body, images)
      if (latest.current.pictureUrl) show.current(latest.current.pictureUrl)
      const root = inner.documentElement
      root.lang = lang ?? ''
      root.dir = dir ?? 'auto'
      showChoices(root, latest.current.choices)
      inner.adoptedStyleSheets = [styleSheetFor(view)]
      inner.body.replaceChildren(inner.adoptNode(body))
      inner.addEventListener('click', followOutside)
      inner.addEventListener('auxclick', followOutside)
      inner.addEventListener('keydown', repeatOutside)
      inner.addEventListener('pointerdown', closePopovers)
      fitHeight(element)
      observer.observe(root)
      latest.current.onFilled(inner)
    }
    const page = spare.current ?? emptyFrame(element)
    spare.current = null
    page.then(fill)
    return () => {
      isShown = false
      observer.disconnect()
      show.current = null
    }
  }, [content, images, lang, dir, compose])

  useEffect(() => {
    // Pictures that are stored while the article is read take their places; the rest stays as it is.
    if (pictureUrl) show.current?.(pictureUrl)
  }, [pictureUrl])

  useEffect(() => {
    // The frame has a root of its own, which does not inherit the page's colours and type.
    const root = frame.current?.contentDocument?.documentElement
    if (root) showChoices(root, choices)
  }, [choices])

  return <iframe ref={frame} class="article-frame" sandbox="allow-same-origin" title={title} />
}

/** Loads the one empty document into the frame. Settles with the next that is loaded, should another overtake it. */
function emptyFrame(frame: HTMLIFrameElement): Promise<Document> {
  return new Promise((resolve) => {
    const loaded = () => frame.contentDocument && resolve(frame.contentDocument)
    frame.addEventListener('load', loaded, { once: true })
    frame.srcdoc = emptyDocument()
  })
}

/** The page scrolls, never the frame. */
function fitHeight(frame: HTMLIFrameElement): void {
  const root = frame.contentDocument?.documentElement
  if (root) frame.style.blockSize = `${Math.ceil(root.getBoundingClientRect().height)}px`
}

/** A sheet belongs to the realm of the document that adopts it. */
function styleSheetFor(view: Window & { CSSStyleSheet?: typeof CSSStyleSheet }): CSSStyleSheet {
  const sheet = new (view.CSSStyleSheet ?? CSSStyleSheet)()
  sheet.replaceSync(articleStyles)
  return sheet
}

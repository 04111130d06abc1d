import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { SavedArticle } from '../../lib/article'
import { sanitize } from '../../lib/sanitize'
import type { Choices } from '../../lib/settings'
import { afterPaint } from '../shared/after-paint'
import { formatTitle } from '../shared/format-article'
import { showChoices } from '../shared/show-choices'
import articleStyles from './article.css?inline'
import { emptyPage } from './empty-page'
import { closePopovers, followOutside, repeatOutside } from './pass-outside'
import { type PictureUrl, showPictures } from './show-pictures'
import { splitContent } from './split-content'

interface ArticleFrameProps {
  article: SavedArticle
  choices: Choices
  /** Where the bytes of picture N are, or null while they are not stored; null while they are being read. */
  pictureUrl: PictureUrl | null
  /** Other content than the article's own, sanitized; a new function is new content. */
  compose?: (() => DocumentFragment) | undefined
  /** Called with the frame's document once all words stand in it at their full height; filled anew, it is another. */
  onFilled: (page: Document) => void
}

/**
 * The body of an article, in a frame without scripts that can neither load nor navigate. It is filled with nodes, never
 * with text: what is stored is sanitized again on its way in. New content gets a new frame.
 */
export function ArticleFrame(props: ArticleFrameProps) {
  const { article, choices, pictureUrl, compose, onFilled } = props
  const { content, images, lang, dir, url } = article
  const title = formatTitle(article)
  const place = useRef<HTMLDivElement>(null)
  const page = useRef<Document | null>(null)
  const pictures = useRef<((pictureUrl: PictureUrl) => void)[]>([])
  const latest = useRef({ choices, pictureUrl, onFilled })
  latest.current = { choices, pictureUrl, onFilled }

  // Before the next drawing: the words come with what stands above them.
  useLayoutEffect(() => {
    const frame = document.createElement('iframe')
    frame.className = 'article-frame'
    frame.title = title
    frame.setAttribute('sandbox', 'allow-same-origin')
    place.current?.replaceChildren(frame)
    const inner = emptyPage(frame)
    if (!inner) return
    page.current = inner
    dress(inner, article, latest.current.choices)
    const add = (body: DocumentFragment) => {
      const show = showPictures(body, images, url)
      pictures.current.push(show)
      if (latest.current.pictureUrl) show(latest.current.pictureUrl)
      inner.body.append(inner.adoptNode(body))
    }
    const observer = new ResizeObserver(() => fitHeight(frame))
    const end = () => {
      fitHeight(frame)
      observer.observe(inner.documentElement)
      latest.current.onFilled(inner)
    }
    if (compose) {
      add(compose())
      end()
    } else {
      // Who goes on in the middle or looks for a highlight needs the whole at once.
      const isFresh = article.progress === 0 && article.highlights.length === 0
      const [first = '', rest] = isFresh ? splitContent(content) : [content]
      add(sanitize(first))
      if (rest === undefined) end()
      else
        afterPaint().then(() => {
          if (page.current !== inner) return
          add(sanitize(rest))
          end()
        })
    }
    return () => {
      observer.disconnect()
      page.current = null
      pictures.current = []
    }
  }, [content, images, lang, dir, title, url, compose])

  useEffect(() => {
    // Pictures that are stored while the article is read take their places; the rest stays as it is.
    if (pictureUrl) for (const show of pictures.current) show(pictureUrl)
  }, [pictureUrl])

  useEffect(() => {
    // The frame has a root of its own, which does not inherit the page's colours and type.
    if (page.current) showChoices(page.current.documentElement, choices)
  }, [choices])

  return <div ref={place} />
}

/** Language, style and what happens outside when something is pressed inside. */
function dress(page: Document, { lang, dir }: SavedArticle, choices: Choices): void {
  const root = page.documentElement
  root.lang = lang ?? ''
  root.dir = dir ?? 'auto'
  showChoices(root, choices)
  // A sheet belongs to the realm of the document that adopts it.
  const { CSSStyleSheet: Sheet = CSSStyleSheet } = (page.defaultView ?? {}) as Realm
  const sheet = new Sheet()
  sheet.replaceSync(articleStyles)
  page.adoptedStyleSheets = [sheet]
  page.addEventListener('click', followOutside)
  page.addEventListener('auxclick', followOutside)
  page.addEventListener('keydown', repeatOutside)
  page.addEventListener('pointerdown', closePopovers)
}

interface Realm {
  CSSStyleSheet?: typeof CSSStyleSheet
}

/** The page scrolls, never the frame. */
function fitHeight(frame: HTMLIFrameElement): void {
  const root = frame.contentDocument?.documentElement
  if (root) frame.style.blockSize = `${Math.ceil(root.getBoundingClientRect().height)}px`
}

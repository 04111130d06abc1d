import type { Article } from '../article'
import { AppError } from '../errors'
import { sanitize } from '../sanitize'
import { type Assembly, assembleContent } from './content/assemble-content'
import { countWords } from './content/blocks/count-words'
import { type ScoredBlock, selectBlocks } from './content/blocks/select-blocks'
import { describeCompleteness } from './content/describe-completeness'
import { dropAnnouncement } from './content/drop-announcement'
import { dropBoxTitles } from './content/drop-box-titles'
import { dropByline } from './content/drop-byline'
import { findFigures } from './content/figures/find-figures'
import { leadPictures } from './content/figures/lead-pictures'
import { findBoldHeadings } from './content/find-bold-headings'
import { findCorrection } from './content/find-correction'
import { findStandfirst } from './content/find-standfirst'
import { findTitleElement } from './content/find-title-element'
import { keepEnclosed } from './content/keep-enclosed'
import { keepEntryTimes } from './content/keep-entry-times'
import { keepHeadings } from './content/keep-headings'
import { keepOpening } from './content/keep-opening'
import { keepSelection } from './content/keep-selection'
import { keepStandfirst } from './content/keep-standfirst'
import { readDateline } from './content/read-dateline'
import { textOf } from './content/text-of'
import { type Metadata, readMetadata } from './metadata/read-metadata'
import { checkSize, checkText } from './prepare-page/check-size'
import { copyPage } from './prepare-page/copy-page'

/** With fewer words a page has no article; a photo caption or a brief item has more. */
const fewestWords = 25

/** What the background wants of a page. */
export interface ExtractRequest {
  /** The selection instead of the page. */
  selection?: boolean
  /** Where the page offers a picture in several widths, the widest that is wanted. */
  pictureWidth?: number
  /** By the reader's rules for this site: whether what stands in `element` and says `text` is kept; null for no rule. */
  judge?: Judge
  /** Readability's choice instead of ours, where ours found no article. */
  fallback?: ((copy: Document) => (element: Element) => boolean) | undefined
}

type Judge = (element: Element, text: string) => boolean | null

/** A page as it was cleaned: what a record of the cleaning is made from. */
export interface CleanedPage {
  /** Of the copy. */
  body: Element
  /** All that were in the body, in order; those that cannot be seen are not in it any more. */
  elements: ArrayLike<Element>
  blocks: ScoredBlock[]
  captions: Set<ScoredBlock>
  assembly: Assembly
  metadata: Metadata
  /** The heading that shows the title. */
  title: Element | null
  isSelection: boolean
  judge: Judge | undefined
}

/**
 * The article on `page`, or of the selection on it. `page` is not changed. `onCleaned` is given what it was made from.
 * @throws AppError `not-an-article`, `empty-page`, `page-too-large`, `no-selection`, `pdf`
 */
export function extractArticle(
  page: Document,
  request: ExtractRequest = {},
  onCleaned?: (cleaned: CleanedPage) => void,
): Article {
  if (page.contentType === 'application/pdf') throw new AppError('pdf')
  checkSize(page)
  const address = page.location?.href ?? page.baseURI
  const { judge } = request
  const selected = request.selection ? keepSelection(page) : null
  const leads = leadPictures(page)
  const { copy, elements } = copyPage(page, leads, request.pictureWidth)
  checkText(copy.body)
  const metadata = readMetadata(page, address)
  const scored = selectBlocks(copy.body, metadata)
  if (scored.length === 0 && !copy.body.textContent?.trim()) {
    const hasMargins = page.querySelector('nav, footer')?.textContent?.trim()
    throw new AppError(hasMargins ? 'not-an-article' : 'empty-page')
  }
  const isChosen = request.fallback?.(copy)
  const title = findTitleElement(copy.body, metadata.title)
  const blocks = selected
    ? scored.map((block) => ({ ...block, keep: selected(block.text) }))
    : obey(refine(isChosen ? choose(scored, isChosen) : guard(scored), metadata, title), judge)
  if (!selected) metadata.correction ??= findCorrection(blocks)
  const { figures: found, captions } = findFigures(copy.body, blocks, {
    title,
    leadPictures: leads,
  })

  const figures = found.filter(({ image, caption }) => judge?.(image, caption ?? '') !== false)
  const kept = blocks.filter((block) => block.keep && !captions.has(block))
  const assembly = {
    keptNodes: new Set(kept.flatMap((block) => block.nodes)),
    figures: Map.groupBy(figures, (figure) => figure.place),
    standfirst: findStandfirst(kept, metadata.descriptions),
    boldHeadings: findBoldHeadings(kept),
    base: page.baseURI,
  }
  const assembled = assembleContent(copy.body, assembly)
  const isSelection = selected !== null
  onCleaned?.({
    body: copy.body,
    elements,
    blocks,
    captions,
    assembly,
    metadata,
    title,
    isSelection,
    judge,
  })

  const clean = sanitize(assembled.content)
  const text = textOf(clean)
  const wordCount = countWords(text)
  if (wordCount < (selected ? 1 : fewestWords)) throw new AppError('not-an-article')

  const story = kept.find(
    (block) => block.element.tagName === 'P' && !assembly.standfirst.has(block.element),
  )
  const holder = copy.createElement('div')
  holder.append(clean)
  return {
    url: address,
    canonicalUrl: metadata.canonicalUrl,
    title: metadata.title.trim(),
    byline: metadata.byline,
    authors: metadata.authors,
    siteName: metadata.siteName,
    section: metadata.section,
    ...readDateline(story?.text ?? ''),
    excerpt: metadata.excerpt,
    publishedTime: metadata.publishedTime,
    modifiedTime: metadata.modifiedTime,
    correction: metadata.correction,
    keywords: metadata.keywords,
    lang: metadata.lang,
    dir: metadata.dir,
    leadImage: assembled.figures.length ? 0 : null,
    content: holder.innerHTML,
    images: assembled.figures.map(({ url, alt, width, height, caption, credit }) => ({
      url,
      alt,
      width,
      height,
      caption,
      credit,
    })),
    text,
    wordCount,
    completeness: describeCompleteness({
      page: copy,
      blocks,
      figures,
      captions,
      metadata,
      isSelection,
    }),
  }
}

/** What the trees cannot see, who judge blocks one by one. */
function refine(blocks: ScoredBlock[], metadata: Metadata, title: Element | null): ScoredBlock[] {
  const more = keepHeadings(keepEnclosed(keepOpening(blocks, title)))
  const own = dropByline(dropAnnouncement(dropBoxTitles(more)), metadata.authors)
  const kept = keepStandfirst(own, title, metadata)
  return metadata.isLiveBlog ? keepEntryTimes(kept) : kept
}

/** Where the trees leave less than a third of the paragraphs that stand together, those stay as well. */
function guard(blocks: ScoredBlock[]): ScoredBlock[] {
  const words = (which: (block: ScoredBlock) => boolean) =>
    blocks.reduce((sum, block) => sum + (which(block) ? block.wordCount : 0), 0)
  const own = words((block) => block.keep)
  if (own >= fewestWords && own * 3 >= words((block) => block.isLikely)) return blocks
  return blocks.map((block) => ({ ...block, keep: block.keep || block.isLikely }))
}

/** A list of links stays out of Readability's choice too. */
function choose(blocks: ScoredBlock[], isChosen: (element: Element) => boolean): ScoredBlock[] {
  return blocks.map((block) => ({
    ...block,
    keep: block.keep || (isChosen(block.element) && block.linkLength < 0.5 * block.text.length),
  }))
}

/** The reader's own rules count more than any verdict. */
function obey(blocks: ScoredBlock[], judge: Judge | undefined): ScoredBlock[] {
  if (!judge) return blocks
  return blocks.map((block) => {
    const keep = judge(block.element, block.text)
    return keep === null ? block : { ...block, keep, byRule: true }
  })
}

import type { Author } from '../../article'
import { absoluteLink } from './absolute-link'
import { beginsWithCapital } from './begins-with-capital'
import { plainText } from './plain-text'
import { by, splitNames } from './split-names'
import { textsOf } from './texts-of'

const mayBeMarked = '[class], [data-testid], [itemprop], [rel], a[href]'
const word = /author|autor|auteur|byline|reporter|redakteur|contributor-?name|columnist/i

/** Whether markup says that an author stands here. As a selector this takes a third of all the reading of metadata. */
function isMarked(element: Element): boolean {
  return (
    word.test(classOf(element)) ||
    word.test(element.getAttribute('data-testid') ?? '') ||
    isAddressed(element)
  )
}

function classOf(element: Element): string {
  return element.getAttribute('class') ?? ''
}

/** Markup of which the standards say that it names an author, and a link to an author's page. */
function isAddressed(element: Element): boolean {
  return (
    /\/(?:author|autor|auteur|byline|reporter|redakteur)/.test(
      element.getAttribute('href') ?? '',
    ) || element.matches('[itemprop~=author], [rel~=author]')
  )
}

/**
 * Photographers, authors of comments and of other stories, and what lets readers write. The footer of an article has its
 * author on 2 of 199 pages.
 */
const elsewhere =
  'figure, footer:not(article footer, main footer), form, nav, [class*=comment i], [class*=related i], [class*=teaser i], [class*=recommend i], [role=navigation], head'

const mostMarked = 60
/** More is what the page tells of the author. */
const longestByline = 200

/**
 * Those whom the page names as its authors where a reader sees them: the first after the headline, else the first of
 * all. Authors of 131 news pages right: 0.923 to 0.931; of 66 older ones, whose metadata names fewer, 0.60 to 0.80.
 */
export function visibleAuthors(page: Document): Author[] {
  const heading = page.querySelector('h1')
  const elements = [...page.querySelectorAll(mayBeMarked)]
    .filter((element) => isMarked(element) && !element.closest(elsewhere))
    .slice(0, mostMarked)
  const isAfter = (element: Element) =>
    heading !== null &&
    (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  for (const element of [
    ...elements.filter((element) => isAfter(element) && element.matches('[itemprop~=author]')),
    ...elements.filter(isAfter),
    ...elements.filter((element) => !isAfter(element)),
  ]) {
    const own = authorsIn(element)
    if (own.length === 0) continue
    const line = lineAround(element)
    const inLine = line ? authorsIn(line) : []
    if (inLine.length > own.length) return inLine
    // One element for each of several authors.
    const scope = element.parentElement?.parentElement
    return elements
      .filter((other) => other.className === element.className && scope?.contains(other))
      .flatMap((other) => authorsIn(other))
  }
  return []
}

/** “By A. Writer, B. Scribe”, of which the markup names but one. */
function lineAround(element: Element): Element | null {
  for (let at = element.parentElement, level = 0; at && level < 3; at = at.parentElement, level++) {
    const text = plainText(at.textContent) ?? ''
    if (text.length > longestByline) return null
    if (by.test(text)) return at
  }
  return null
}

function authorsIn(element: Element): Author[] {
  if ((element.textContent ?? '').length > longestByline) return []
  const isSure = isCertain(element) || element.closest('[itemprop~=author]') !== null
  const links = element.matches('a')
    ? [element]
    : [...element.querySelectorAll('a')].filter(isAuthor)
  const linked = links.flatMap((link) => {
    const [name] = namesIn(link, isSure || isCertain(link))
    return name ? { name, url: absoluteLink(link.getAttribute('href'), link.baseURI) } : []
  })
  if (linked.length > 0) return linked
  return namesIn(element, isSure).map((name) => ({ name, url: null }))
}

/** “Ada Berg in Sport”, as blogs have it, names no Sport: one of 50 older pages. */
function isAuthor(link: Element): boolean {
  return !/(?:^|\s)in\s*:?\s*$/i.test(link.previousSibling?.textContent ?? '')
}

/** Whether markup holds a name and nothing else: there one word is enough. */
function isCertain(element: Element): boolean {
  return (
    /\b(?:author|autor|auteur)(?:[-_]name|(?:\s|$))/i.test(classOf(element)) || isAddressed(element)
  )
}

function namesIn(element: Element, isSure: boolean): string[] {
  return textsOf(element)
    .flatMap(splitNames)
    .filter((name) => isPerson(name, isSure))
}

const notNames =
  /\b(about|more|follow|posts?|view|by|author|authors|autor|autoren|published|veröffentlicht|updated?|last|quelle|source|posted|read|share|link|publi\w+|actualiz\w+|aktualis\w+|staff writer|min|dates?|sign|log|next|home|news|online|twitter|facebook|instagram|linkedin|email|e-mail|contact|profile|bio|website|und|mehr|folgen|alle|kommentare?|comments?|recipe|magazine|guide|tips|finance|categor\w+|research\w*)\b|一覧/i

/** A name of two to six words that begin with capitals, or one in a script without them. */
export function isPerson(name: string, isSure = false): boolean {
  if (notNames.test(name) || /\d/.test(name)) return false
  if (isSure && name.length > 2 && !name.includes(' ')) return true
  if (/^[^ -\u024f]/.test(name)) return name.length < 30
  const words = name.split(' ')
  const capitals = words.filter((word) => beginsWithCapital(word.replace(/^["'’“„(]/, '')))
  return (
    words.length > 1 &&
    words.length < 7 &&
    capitals.length * 2 >= words.length &&
    beginsWithCapital(name)
  )
}

import { plainWords } from '../../plain-words'
import { isNamedAside } from './name-signs'
import type { PageHints } from './page-hints'
import type { TextBlock } from './text-block'

const startLength = 160
/** Enough to know a title, a standfirst or the beginning of a paragraph again. */
const plainLength = 300

/** What is known of one block beside its text: where it stands, and how the page treats its like. */
export interface BlockPlace {
  block: TextBlock
  index: number
  /** Whether the main element holds it. */
  inMain: boolean
  /** The block's element and all above it, up to and with the root. */
  path: Element[]
  /** The beginning of the text: what furniture says, it says at once. */
  start: string
  /** Filled when first asked for, by `plainOf`. */
  plain: string | null
  /** The words of a block that reads like a story's paragraph, else 0. */
  storyWords: number
  /** How the block is marked up: blocks of one list or one story share it. */
  mark: string
}

/** Story words, the same with those aside counted for little, characters, and characters in links, of all blocks under an element. */
interface Sums {
  story: number
  likely: number
  length: number
  links: number
  blocks: number
}

/** The sums over a whole page that a block is compared with. */
export interface PageSurvey {
  hints: PageHints
  places: BlockPlace[]
  totalStory: number
  under: Map<Element, Sums>
  blocksMarked: Map<string, number>
  storyMarked: Map<string, number>
  timesSeen: Map<string, number>
  /** The index of the first block with a text. */
  firstSeen: Map<string, number>
  storyBefore: number[]
  /** The paragraphs of the story before each block, and in all. */
  paragraphsBefore: number[]
  paragraphs: number
  /** How many blocks start with the same two words. */
  startsSeen: Map<string, number>
  /** How many children of the main element share tag and classes. */
  topsMarked: Map<string, number>
  /** The deepest element with most of what is likely the story. */
  main: Element | null
  titleIndex: number
  firstInMain: number
  lastInMain: number
  plainTitle: string
  titleWords: Set<string>
  descriptionWords: Set<string>[]
  plainDescriptions: string[]
}

/** Surveys the blocks of a page, `root` being the element that they were collected from. */
export function surveyPage(blocks: TextBlock[], root: Element, hints: PageHints): PageSurvey {
  const marks = new Map<Element, string>()
  const places = blocks.map((block, index) => placeOf(block, index, root, marks))
  const under = new Map<Element, Sums>()
  const blocksMarked = new Map<string, number>()
  const storyMarked = new Map<string, number>()
  const timesSeen = new Map<string, number>()
  const firstSeen = new Map<string, number>()
  const storyBefore: number[] = []
  const paragraphsBefore: number[] = []
  const startsSeen = new Map<string, number>()
  let paragraphs = 0
  let totalStory = 0
  let totalLikely = 0
  for (const { block, index, path, storyWords, mark } of places) {
    const likely = storyWords && isAside(path) ? storyWords * shareAside : storyWords
    totalLikely += likely
    storyBefore.push(totalStory)
    paragraphsBefore.push(paragraphs)
    if (storyWords) paragraphs++
    increase(startsSeen, startOf(block.text), 1)
    totalStory += storyWords
    increase(blocksMarked, mark, 1)
    increase(storyMarked, mark, storyWords)
    increase(timesSeen, block.text, 1)
    if (!firstSeen.has(block.text)) firstSeen.set(block.text, index)
    for (let level = 1; level < path.length; level++) {
      const element = path[level]
      if (!element) continue
      let sums = under.get(element)
      if (!sums) {
        sums = { story: 0, likely: 0, length: 0, links: 0, blocks: 0 }
        under.set(element, sums)
      }
      sums.story += storyWords
      sums.likely += likely
      sums.length += block.text.length
      sums.links += block.linkLength
      sums.blocks++
    }
  }
  const main = deepestWithMost(places, under, totalLikely)
  for (const place of places) place.inMain = main !== null && place.path.includes(main)
  const isMainStory = (place: BlockPlace) => place.inMain && place.storyWords > 0
  const plainTitle = plainWords(hints.title ?? '')
  // Pages say the same in four places.
  const plainDescriptions = [...new Set(hints.descriptions.map(plainWords))].filter(
    (text) => text.length > 20,
  )
  return {
    hints,
    places,
    totalStory: totalStory || 1,
    under,
    blocksMarked,
    storyMarked,
    timesSeen,
    firstSeen,
    storyBefore,
    paragraphsBefore,
    paragraphs,
    startsSeen,
    topsMarked: topsMarkedIn(main),
    main,
    titleIndex: titleIndexOf(places, plainTitle),
    firstInMain: places.findIndex(isMainStory),
    lastInMain: places.findLastIndex(isMainStory),
    plainTitle,
    titleWords: new Set(plainTitle.split(' ')),
    descriptionWords: plainDescriptions.map((text) => new Set(text.split(' '))),
    plainDescriptions,
  }
}

/** The first two words of a text. */
export function startOf(text: string): string {
  return /^\S+\s+\S+/.exec(text)?.[0] ?? text
}

/** Tag and classes of an element. */
export function topMark(element: Element): string {
  return `${element.tagName}.${element.getAttribute('class') ?? ''}`.replace(/\d+/g, '#')
}

function topsMarkedIn(main: Element | null): Map<string, number> {
  const marked = new Map<string, number>()
  for (const child of main?.children ?? []) increase(marked, topMark(child), 1)
  return marked
}

/** Whether a heading's text, as `plainWords`, is the title or its beginning. */
export function repeatsTitle(plain: string, plainTitle: string): boolean {
  return plain.length > 10 && plainTitle.startsWith(plain)
}

/** The beginning of a block's text as `plainWords`. */
export function plainOf(place: BlockPlace): string {
  place.plain ??= plainWords(place.block.text.slice(0, plainLength))
  return place.plain
}

const tagsAside = new Set('NAV FOOTER ASIDE FORM FIGURE'.split(' '))
/** Names further up than this are the page's. */
const levelsAside = 6
/** What a story's word counts for where the main element is looked for. */
const shareAside = 0.1

/** By the block's element: three ask about each. */
const asides = new WeakMap<Element, boolean>()

/** Whether tags or names put a block beside the story. */
export function isAside(path: Element[]): boolean {
  const [element] = path
  if (!element) return false
  const known = asides.get(element)
  if (known !== undefined) return known
  const found = path.some(
    (around, level) =>
      tagsAside.has(around.tagName) || (level < levelsAside && isNamedAside(around)),
  )
  asides.set(element, found)
  return found
}

function placeOf(
  block: TextBlock,
  index: number,
  root: Element,
  marks: Map<Element, string>,
): BlockPlace {
  const path = pathOf(block.element, root)
  const start = block.text.slice(0, startLength)
  return {
    block,
    index,
    inMain: false,
    path,
    start,
    plain: null,
    storyWords: storyWordsOf(block),
    mark: markOf(path, marks),
  }
}

function pathOf(element: Element, root: Element): Element[] {
  const path: Element[] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    path.push(at)
    if (at === root) break
  }
  return path
}

/** A dozen words, few of them linked, with the end of a sentence: what paragraphs have and furniture has not. */
function storyWordsOf(block: TextBlock): number {
  const isStory =
    block.wordCount >= 12 &&
    block.linkLength < 0.4 * block.text.length &&
    /[.!?…。！？"”»:]\s*$|[।؟]/.test(block.text)
  return isStory ? block.wordCount : 0
}

function markOf(path: Element[], marks: Map<Element, string>): string {
  let mark = ''
  for (let level = 0; level < 3; level++) {
    const element = path[level]
    if (!element) break
    let own = marks.get(element)
    if (own === undefined) {
      const names = (element.getAttribute('class') ?? '').replace(/\d+/g, '#').trim().split(/\s+/)
      own = `${element.tagName}.${names.slice(0, 3).join('.')}>`
      marks.set(element, own)
    }
    mark += own
  }
  return mark
}

/** The deepest element under which 60 % of `total` lies. A list in a story has its largest part, and is not where it ends. */
function deepestWithMost(
  places: BlockPlace[],
  under: Map<Element, Sums>,
  total: number,
): Element | null {
  let found: Element | null = null
  let foundDepth = 0
  for (const { path } of places) {
    for (let level = 1; level < path.length; level++) {
      const element = path[level]
      if (!element || path.length - level <= foundDepth) break
      if (/^[UO]L$/.test(element.tagName)) continue
      if (total > 0 && (under.get(element)?.likely ?? 0) >= 0.6 * total) {
        found = element
        foundDepth = path.length - level
      }
    }
  }
  return found
}

function titleIndexOf(places: BlockPlace[], plainTitle: string): number {
  const repeated = places.findIndex(
    (place) =>
      /^H[1-3]$/.test(place.block.element.tagName) && repeatsTitle(plainOf(place), plainTitle),
  )
  if (repeated >= 0) return repeated
  return places.findIndex(({ block }) => block.element.tagName === 'H1' && block.wordCount > 2)
}

function increase<K>(sums: Map<K, number>, key: K, by: number): void {
  sums.set(key, (sums.get(key) ?? 0) + by)
}

import { overlap } from '../../overlap'
import { nameSigns, signsOf } from './name-signs'
import {
  type BlockPlace,
  isAside,
  type PageSurvey,
  plainOf,
  repeatsTitle,
  startOf,
  topMark,
} from './survey-page'
import { textSigns } from './text-signs'

type Sign = (place: AskedPlace, page: PageSurvey) => number

interface AskedPlace extends BlockPlace {
  /** Of `path`. */
  tags: string[]
  lower: string
  /** The child of the main element around the block. */
  top: Element | undefined
  /** The smallest element with other blocks too, below the main element. */
  box: Element | undefined
}

const anywhere = Number.POSITIVE_INFINITY
/** Class names further up than this say little about a block. */
const highestLevel = 8
const notNamed = 9

/**
 * What the trees may ask about a block, by name. All are numbers; a question that has no answer is -1 or the far end
 * of its scale. A new one is one line here and a new training (`npm run train:blocks`).
 */
const ownSigns: Record<string, Sign> = {
  // its text
  words: ({ block }) => block.wordCount,
  length: ({ block }) => Math.min(block.text.length, 2000),
  linkShare: ({ block }) => block.linkLength / block.text.length,
  wholeLink: ({ block }) => Number(block.linkLength >= 0.95 * block.text.replace(/\s/g, '').length),
  boldShare: ({ block }) => block.boldLength / block.text.length,
  italicShare: ({ block }) => block.italicLength / block.text.length,
  sentenceEnd: ({ block }) => Number(/[.!?…。！？؟।]["”»’')\]]*$/.test(block.text)),
  capitalShare: ({ start, lower }) => differences(start, lower) / start.length,
  startsLower: ({ start, lower }) =>
    Number(start[0] === lower[0] && start[0] !== start[0]?.toUpperCase()),

  // its tags
  heading: ({ tags }) => (/^H[1-6]$/.test(tags[0] ?? '') ? Number(tags[0]?.[1]) : 0),
  division: ({ tags }) => Number(tags[0] === 'DIV'),
  listItem: ({ tags }) => within(tags, 3, 'LI'),
  table: ({ tags }) => within(tags, 6, 'TABLE'),
  figure: ({ tags }) => within(tags, anywhere, 'FIGURE', 'FIGCAPTION'),
  articleLevel: ({ tags }) => tags.indexOf('ARTICLE'),
  articles: ({ tags }) => tags.filter((tag) => tag === 'ARTICLE').length,
  hasClass: ({ block }) => Number(block.element.hasAttribute('class')),

  // where it stands
  isAside: ({ path }) => Number(isAside(path)),
  inMain: ({ inMain }) => Number(inMain),
  levelsBelowMain: ({ path, inMain }, { main }) => (main && inMain ? path.indexOf(main) : 20),
  fromTitle: ({ index }, { titleIndex }) => (titleIndex < 0 ? 0 : index - titleIndex),
  fromFirstInMain: ({ index }, { firstInMain }) => (firstInMain < 0 ? 0 : index - firstInMain),
  fromLastInMain: ({ index }, { lastInMain }) => (lastInMain < 0 ? 0 : index - lastInMain),
  storyBefore: ({ index }, page) => (page.storyBefore[index] ?? 0) / page.totalStory,
  storyAfter: ({ index, storyWords }, page) =>
    1 - ((page.storyBefore[index] ?? 0) + storyWords) / page.totalStory,
  gapBefore: ({ index }, { places }) => gap(places, index, -1),
  gapAfter: ({ index }, { places }) => gap(places, index, 1),

  // how the page treats its like
  storyInParent: (place, page) => storyShare(page, place.path[1]),
  storyInGrandparent: (place, page) => storyShare(page, place.path[2]),
  linksInParent: (place, page) => linkShare(page, place.path[1]),
  linksInGrandparent: (place, page) => linkShare(page, place.path[2]),
  storyMarkedAlike: ({ mark }, page) => (page.storyMarked.get(mark) ?? 0) / page.totalStory,
  otherStoryMarkedAlike: ({ mark, storyWords }, page) =>
    ((page.storyMarked.get(mark) ?? 0) - storyWords) / page.totalStory,
  blocksMarkedAlike: ({ mark }, page) => page.blocksMarked.get(mark) ?? 0,
  sameParentAsNext: ({ index, path }, { places }) => Number(places[index + 1]?.path[1] === path[1]),
  sameMarkAsNext: ({ index, mark }, { places }) => Number(places[index + 1]?.mark === mark),

  // what it repeats
  title: (place, { plainTitle }) => Number(repeatsTitle(plainOf(place), plainTitle)),
  repeated: ({ block }, { timesSeen }) => Number((timesSeen.get(block.text) ?? 0) > 1),
  description: (place, { plainDescriptions }) => {
    const plain = plainOf(place)
    return Number(
      plain.length > 15 &&
        plainDescriptions.some(
          (text) =>
            text.includes(plain) ||
            plain.includes(text) ||
            text.slice(0, 60) === plain.slice(0, 60),
        ),
    )
  },
  titleOverlap: (place, { titleWords }) => overlap(plainOf(place), titleWords),
  descriptionOverlap: (place, { descriptionWords }) =>
    descriptionWords.reduce((most, words) => Math.max(most, overlap(plainOf(place), words)), 0),
  seenBefore: ({ block, index }, { firstSeen }) =>
    Number((firstSeen.get(block.text) ?? index) < index),
  startShared: ({ block }, { startsSeen }) => startsSeen.get(startOf(block.text)) ?? 0,

  // what stands around it
  wordsBefore: ({ index }, { places }) => places[index - 1]?.block.wordCount ?? -1,
  wordsAfter: ({ index }, { places }) => places[index + 1]?.block.wordCount ?? -1,
  linksBefore: ({ index }, { places }) => linksAt(places, index - 1),
  linksAfter: ({ index }, { places }) => linksAt(places, index + 1),
  paragraphsBefore: ({ index }, { paragraphsBefore }) => paragraphsBefore[index] ?? 0,
  paragraphsAfter: ({ index, storyWords }, { paragraphsBefore, paragraphs }) =>
    paragraphs - (paragraphsBefore[index] ?? 0) - Number(storyWords > 0),
  paragraphsFromTitle: ({ index }, { paragraphsBefore, titleIndex }) =>
    titleIndex < 0 ? -1 : (paragraphsBefore[index] ?? 0) - (paragraphsBefore[titleIndex] ?? 0),
  paragraphsToMain: ({ index }, { paragraphsBefore, firstInMain }) =>
    firstInMain < 0 ? -1 : (paragraphsBefore[firstInMain] ?? 0) - (paragraphsBefore[index] ?? 0),

  // its box and its part of the main element
  topBlocks: ({ top }, { under }) => (top && under.get(top)?.blocks) ?? -1,
  topStory: ({ top }, page) => storyShare(page, top),
  topLinks: ({ top }, page) => linkShare(page, top),
  topsAlike: ({ top }, { topsMarked }) => (top && topsMarked.get(topMark(top))) ?? -1,
  boxBlocks: ({ box }, { under }) => (box && under.get(box)?.blocks) ?? -1,
  boxStory: ({ box }, page) => storyShare(page, box),
  boxLinks: ({ box }, page) => linkShare(page, box),
  boxIsList: ({ box }) => Number(/^(UL|OL|DL)$/.test(box?.tagName ?? '')),
  bareClass: ({ path }) =>
    Number(!path[0]?.getAttribute('class') && !path[1]?.getAttribute('class')),
  siblingsAlike: ({ block }) => siblingsAlike(block.element),
  mainStory: (_, page) => storyShare(page, page.main ?? undefined),

  // the page
  pageIsNews: (_, page) => Number(page.hints.isNews),
}

const textKeys = Object.keys(textSigns)
const nameKeys = Object.keys(nameSigns)
const ownKeys = Object.keys(ownSigns)
const ownTests = Object.values(ownSigns)
const textTests = Object.values(textSigns)

/** The names of the numbers in a row of `blockSigns`. */
export const signNames = [
  ...ownKeys,
  ...textKeys.map((key) => `text.${key}`),
  ...nameKeys.map((key) => `name.${key}`),
]

/** The row of numbers of one block, as `signNames` names them. */
export function blockSigns(place: BlockPlace, page: PageSurvey): Float64Array {
  const row = new Float64Array(signNames.length)
  let at = 0
  const mainAt = page.main ? place.path.indexOf(page.main) : -1
  const asked = {
    ...place,
    top: mainAt > 0 ? place.path[mainAt - 1] : undefined,
    box: place.path
      .slice(0, mainAt < 0 ? highestLevel : mainAt)
      .find((element) => (page.under.get(element)?.blocks ?? 0) > 1),
    tags: place.path.map((element) => element.tagName),
    lower: place.start.toLowerCase(),
  }
  for (const sign of ownTests) row[at++] = sign(asked, page)
  for (const test of textTests) row[at++] = Number(test.test(asked.lower))
  writeNameLevels(row, at, place, page)
  return row
}

/** For each sign of names how many levels above the block it stands first; names of and above the main element are the page's. */
function writeNameLevels(
  row: Float64Array,
  from: number,
  { path }: BlockPlace,
  { main }: PageSurvey,
): void {
  const upTo = from + nameKeys.length
  row.fill(notNamed, from, upTo)
  const mainLevel = main ? path.indexOf(main) : -1
  const levels = Math.min(mainLevel < 0 ? path.length : mainLevel, highestLevel + 1)
  for (let level = levels - 1; level >= 0; level--) {
    const element = path[level]
    let signs = element ? signsOf(element) : 0
    for (let sign = 0; signs; sign++, signs >>>= 1) if (signs & 1) row[from + sign] = level
  }
}

function within(tags: string[], levels: number, ...wanted: string[]): number {
  const end = Math.min(levels, tags.length)
  for (let level = 0; level < end; level++) if (wanted.includes(tags[level] ?? '')) return 1
  return 0
}

/** How many places of two strings differ: of a text and its lower case, its capitals. */
function differences(a: string, b: string): number {
  let places = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) places++
  return places
}

function storyShare(page: PageSurvey, element: Element | undefined): number {
  const sums = element && page.under.get(element)
  return sums ? sums.story / page.totalStory : 0
}

function linkShare(page: PageSurvey, element: Element | undefined): number {
  const sums = element && page.under.get(element)
  return sums?.length ? sums.links / sums.length : 0
}

/** How many blocks lie between this one and the next story paragraph in a direction, 30 at most. */
function gap(places: BlockPlace[], index: number, step: 1 | -1): number {
  let blocks = 0
  for (let at = index + step; blocks < 30; at += step) {
    const place = places[at]
    if (!place || place.storyWords) return blocks
    blocks++
  }
  return blocks
}

/** The share of links in the block at an index, -1 where there is none. */
function linksAt(places: BlockPlace[], index: number): number {
  const block = places[index]?.block
  return block ? block.linkLength / block.text.length : -1
}

/** How many children of its parent share an element's tag and class, with itself. */
function siblingsAlike(element: Element): number {
  let alike = 0
  for (const sibling of element.parentElement?.children ?? [])
    if (sibling.tagName === element.tagName && sibling.className === element.className) alike++
  return alike
}

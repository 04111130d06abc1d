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

const anywhere = Number.POSITIVE_INFINITY
/** Class names further up than this say little about a block. */
const highestLevel = 8
const notNamed = 9

/**
 * What the trees may ask about a block, by name. All are numbers; a question that has no answer is -1 or the far end
 * of its scale. A new one is one line here and a new training (`npm run train:blocks`). One function: one for each
 * sign takes twice as long, since a page has as few blocks to ask as there are signs.
 */
function ownSigns(place: BlockPlace, page: PageSurvey, lower: string, mainAt: number) {
  const { block, index, inMain, path, start, mark, storyWords } = place
  const { element, text, wordCount, linkLength } = block
  const { places, under, main, firstInMain, lastInMain, titleIndex, paragraphs, paragraphsBefore } =
    page
  const tags = path.map((around) => around.tagName)
  // The child of the main element around the block.
  const top = path[mainAt - 1]
  // The smallest element with other blocks too, below the main element.
  const box = path
    .slice(0, mainAt < 0 ? highestLevel : mainAt)
    .find((around) => (under.get(around)?.blocks ?? 0) > 1)
  const [before, after] = [places[index - 1], places[index + 1]]
  const plain = plainOf(place)
  const storyHere = page.storyBefore[index] ?? 0
  const paragraphsHere = paragraphsBefore[index] ?? 0
  const storyAlike = page.storyMarked.get(mark) ?? 0
  const share = (story = 0) => story / page.totalStory
  const storyIn = (around: Element | undefined) => share(around && under.get(around)?.story)
  return {
    // its text
    words: wordCount,
    length: Math.min(text.length, 2000),
    linkShare: linkLength / text.length,
    wholeLink: Number(linkLength >= 0.95 * text.replace(/\s/g, '').length),
    boldShare: block.boldLength / text.length,
    italicShare: block.italicLength / text.length,
    sentenceEnd: Number(/[.!?…。！？؟।]["”»’')\]]*$/.test(text)),
    capitalShare: differences(start, lower) / start.length,
    startsLower: Number(start[0] === lower[0] && start[0] !== start[0]?.toUpperCase()),

    // its tags
    heading: /^H[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 0,
    division: Number(element.tagName === 'DIV'),
    listItem: within(tags, 3, 'LI'),
    table: within(tags, 6, 'TABLE'),
    figure: within(tags, anywhere, 'FIGURE', 'FIGCAPTION'),
    articleLevel: tags.indexOf('ARTICLE'),
    articles: tags.filter((tag) => tag === 'ARTICLE').length,
    hasClass: Number(element.hasAttribute('class')),

    // where it stands
    isAside: Number(isAside(path)),
    inMain: Number(inMain),
    levelsBelowMain: inMain ? mainAt : 20,
    fromTitle: titleIndex < 0 ? 0 : index - titleIndex,
    fromFirstInMain: firstInMain < 0 ? 0 : index - firstInMain,
    fromLastInMain: lastInMain < 0 ? 0 : index - lastInMain,
    storyBefore: share(storyHere),
    storyAfter: 1 - share(storyHere + storyWords),
    gapBefore: gap(places, index, -1),
    gapAfter: gap(places, index, 1),

    // how the page treats its like
    storyInParent: storyIn(path[1]),
    storyInGrandparent: storyIn(path[2]),
    linksInParent: linkShare(page, path[1]),
    linksInGrandparent: linkShare(page, path[2]),
    storyMarkedAlike: share(storyAlike),
    otherStoryMarkedAlike: share(storyAlike - storyWords),
    blocksMarkedAlike: page.blocksMarked.get(mark) ?? 0,
    sameParentAsNext: Number(after?.path[1] === path[1]),
    sameMarkAsNext: Number(after?.mark === mark),

    // what it repeats
    title: Number(repeatsTitle(plain, page.plainTitle)),
    repeated: Number((page.timesSeen.get(text) ?? 0) > 1),
    description: Number(
      plain.length > 15 &&
        page.plainDescriptions.some(
          (said) =>
            said.includes(plain) ||
            plain.includes(said) ||
            said.slice(0, 60) === plain.slice(0, 60),
        ),
    ),
    titleOverlap: overlap(plain, page.titleWords),
    descriptionOverlap: Math.max(0, ...page.descriptionWords.map((words) => overlap(plain, words))),
    seenBefore: Number((page.firstSeen.get(text) ?? index) < index),
    startShared: page.startsSeen.get(startOf(text)) ?? 0,

    // what stands around it
    wordsBefore: before?.block.wordCount ?? -1,
    wordsAfter: after?.block.wordCount ?? -1,
    linksBefore: linksIn(before),
    linksAfter: linksIn(after),
    paragraphsBefore: paragraphsHere,
    paragraphsAfter: paragraphs - paragraphsHere - Number(storyWords > 0),
    paragraphsFromTitle: titleIndex < 0 ? -1 : paragraphsHere - (paragraphsBefore[titleIndex] ?? 0),
    paragraphsToMain: firstInMain < 0 ? -1 : (paragraphsBefore[firstInMain] ?? 0) - paragraphsHere,

    // its box and its part of the main element
    topBlocks: (top && under.get(top)?.blocks) ?? -1,
    topStory: storyIn(top),
    topLinks: linkShare(page, top),
    topsAlike: (top && page.topsMarked.get(topMark(top))) ?? -1,
    boxBlocks: (box && under.get(box)?.blocks) ?? -1,
    boxStory: storyIn(box),
    boxLinks: linkShare(page, box),
    boxIsList: Number(/^(UL|OL|DL)$/.test(box?.tagName ?? '')),
    bareClass: Number(!element.getAttribute('class') && !path[1]?.getAttribute('class')),
    siblingsAlike: siblingsAlike(element),
    mainStory: storyIn(main ?? undefined),

    // the page
    pageIsNews: Number(page.hints.isNews),
  }
}

const textTests = Object.values(textSigns)
const nameKeys = Object.keys(nameSigns)

/** The numbers that the trees judge one block by. */
export function blockSigns(place: BlockPlace, page: PageSurvey): number[] {
  const lower = place.start.toLowerCase()
  const mainAt = page.main ? place.path.indexOf(page.main) : -1
  return [
    ...Object.values(ownSigns(place, page, lower, mainAt)),
    ...textTests.map((test) => Number(test.test(lower))),
    ...nameLevels(place.path, mainAt),
  ]
}

/** The names of these numbers, in their order. They are the same for every block. */
export function signNames(place: BlockPlace, page: PageSurvey): string[] {
  return [
    ...Object.keys(ownSigns(place, page, '', -1)),
    ...Object.keys(textSigns).map((key) => `text.${key}`),
    ...nameKeys.map((key) => `name.${key}`),
  ]
}

/** For each sign of names how many levels above the block it stands first; names of and above the main element are the page's. */
function nameLevels(path: Element[], mainAt: number): number[] {
  const found = nameKeys.map(() => notNamed)
  const levels = Math.min(mainAt < 0 ? path.length : mainAt, highestLevel + 1)
  for (let level = levels - 1; level >= 0; level--) {
    const element = path[level]
    let signs = element ? signsOf(element) : 0
    for (let sign = 0; signs; sign++, signs >>>= 1) if (signs & 1) found[sign] = level
  }
  return found
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

/** The share of links in a block, -1 where there is none. */
function linksIn(place: BlockPlace | undefined): number {
  return place ? place.block.linkLength / place.block.text.length : -1
}

/** How many children of its parent share an element's tag and class, with itself. */
function siblingsAlike(element: Element): number {
  let alike = 0
  for (const sibling of element.parentElement?.children ?? [])
    if (sibling.tagName === element.tagName && sibling.className === element.className) alike++
  return alike
}

import { nameSigns, signsOf } from './name-signs'
import { type BlockPlace, isAside, type PageSurvey, plainOf, repeatsTitle } from './survey-page'
import { textSigns } from './text-signs'

type Sign = (place: AskedPlace, page: PageSurvey) => number

interface AskedPlace extends BlockPlace {
  /** Of `path`. */
  tags: string[]
  lower: string
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
  boldShare: ({ block }) => block.boldLength / block.text.length,
  italicShare: ({ block }) => block.italicLength / block.text.length,
  hasTime: ({ block }) => Number(block.hasTime),
  sentenceEnd: ({ block }) => Number(/[.!?…。！？؟।]["”»’')\]]*$/.test(block.text)),
  colonEnd: ({ block }) => Number(block.text.endsWith(':')),
  questionEnd: ({ block }) => Number(block.text.endsWith('?')),
  commas: ({ start }) => count(start, /[,،、，]/g),
  sentences: ({ start }) => count(start, /[.!?。！？।]\s+\S/g),
  digitShare: ({ start }) => count(start, /\d/g) / start.length,
  capitalShare: ({ start, lower }) => differences(start, lower) / start.length,
  startsLower: ({ start, lower }) =>
    Number(start[0] === lower[0] && start[0] !== start[0]?.toUpperCase()),
  quoted: ({ start }) => Number(/["“”„«»「]/.test(start)),
  bars: ({ start }) => Number(/[|›»→▶•·]/.test(start)),
  bracketed: ({ block }) => Number(/^[([].*[)\]]$/.test(block.text)),

  // its tags
  paragraph: ({ tags }) => Number(tags[0] === 'P'),
  heading: ({ tags }) => (/^H[1-6]$/.test(tags[0] ?? '') ? Number(tags[0]?.[1]) : 0),
  division: ({ tags }) => Number(tags[0] === 'DIV'),
  listItem: ({ tags }) => within(tags, 3, 'LI'),
  table: ({ tags }) => within(tags, 6, 'TABLE'),
  quotation: ({ tags }) => within(tags, 5, 'BLOCKQUOTE'),
  figure: ({ tags }) => within(tags, anywhere, 'FIGURE', 'FIGCAPTION'),
  aside: ({ tags }) => within(tags, anywhere, 'ASIDE'),
  navigation: ({ tags }) => within(tags, anywhere, 'NAV'),
  footer: ({ tags }) => within(tags, anywhere, 'FOOTER'),
  header: ({ tags }) => within(tags, anywhere, 'HEADER'),
  control: ({ tags }) => within(tags, anywhere, 'FORM', 'BUTTON', 'LABEL'),
  mainTag: ({ tags }) => within(tags, anywhere, 'MAIN'),
  articleLevel: ({ tags }) => tags.indexOf('ARTICLE'),
  articles: ({ tags }) => tags.filter((tag) => tag === 'ARTICLE').length,
  articleBodyProperty: ({ path }) =>
    Number(path.some((element) => element.getAttribute('itemprop')?.includes('articleBody'))),
  hasClass: ({ block }) => Number(block.element.hasAttribute('class')),

  // where it stands
  isAside: ({ path }) => Number(isAside(path)),
  inMain: ({ inMain }) => Number(inMain),
  levelsBelowMain: ({ path, inMain }, { main }) => (main && inMain ? path.indexOf(main) : 20),
  levelsAroundMain: ({ path }, { mainPath }) => {
    const meeting = path.find((element) => mainPath.includes(element))
    return meeting ? mainPath.indexOf(meeting) : 30
  },
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
  sameParentAsLast: ({ index, path }, { places }) => Number(places[index - 1]?.path[1] === path[1]),
  sameParentAsNext: ({ index, path }, { places }) => Number(places[index + 1]?.path[1] === path[1]),
  sameMarkAsLast: ({ index, mark }, { places }) => Number(places[index - 1]?.mark === mark),
  sameMarkAsNext: ({ index, mark }, { places }) => Number(places[index + 1]?.mark === mark),

  // what it repeats
  title: (place, { plainTitle }) => Number(repeatsTitle(plainOf(place), plainTitle)),
  repeated: ({ block }, { timesSeen }) => Number((timesSeen.get(block.text) ?? 0) > 1),
  pulled: ({ block, storyWords }, { longTexts }) =>
    Number(
      block.text.length > 15 &&
        storyWords <= 20 &&
        longTexts.some((text) => text.length > block.text.length && text.includes(block.text)),
    ),
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
  inArticleBody: (place, { plainBody }) => {
    if (!plainBody) return -1
    const start = plainOf(place).split(' ').slice(0, 8).join(' ')
    return Number(place.block.wordCount >= 3 && plainBody.includes(` ${start} `))
  },

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
  const asked = {
    ...place,
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

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
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

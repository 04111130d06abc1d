import type { BlockPlace, PageSurvey } from './survey-page'

/** Further than this before the title or behind the last paragraph of the main element stands no story. */
const farBefore = 3
const farBehind = 15
/** What is marked up like this much of the page's paragraphs may be the story wherever it stands. */
const shareOfStory = 0.2

/**
 * Whether a block is beyond question: the main element has it not, and it is navigation, a link, in a dialog, or far from the story. That is three blocks in four, and one in two hundred of those that belong.
 */
export function isFarOff(place: BlockPlace, page: PageSurvey): boolean {
  const { block, index, inMain, path, mark, storyWords } = place
  if (inMain) return false
  if (block.linkLength > 0.8 * block.text.length || block.element.closest('[role*=dialog]'))
    return true
  // A story that the site splits over containers of one class.
  if (storyWords && (page.storyMarked.get(mark) ?? 0) > shareOfStory * page.totalStory) return false
  if (page.titleIndex >= 0 && index < page.titleIndex - farBefore) return true
  if (page.lastInMain >= 0 && index > page.lastInMain + farBehind) return true
  return path.some(({ tagName }) => tagName === 'NAV' || tagName === 'FOOTER')
}

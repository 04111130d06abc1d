import { render } from 'preact'
import type { SavedArticle } from '../../lib/article'
import { Library, Shelf } from './library'
import { placeOf } from './place'
import { keepEarlyKeys } from './use-keys'

/** Draws the library page; once, where the article that it was opened for comes in time. */
export async function showLibrary(
  root: HTMLElement,
  opened: Promise<SavedArticle | null>,
): Promise<void> {
  keepEarlyKeys()
  if (placeOf(location.hash).name === 'list') await Shelf.ready()
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMilliseconds, null))
  render(<Library opened={await Promise.race([opened, late])} />, root)
}

/** As long as nobody takes the page for empty. */
const patienceMilliseconds = 300

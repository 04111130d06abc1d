import { render } from 'preact'
import type { SavedArticle } from '../../lib/article'
import { Library, listReady } from './library'
import { placeOf } from './place'

/** Draws the library page; once, where the article that it was opened for comes in time. */
export async function showLibrary(
  root: HTMLElement,
  opened: Promise<SavedArticle | null>,
): Promise<void> {
  if (placeOf(location.hash).name === 'list') await listReady()
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMilliseconds, null))
  render(<Library opened={await Promise.race([opened, late])} />, root)
}

/** As long as nobody takes the page for empty. */
const patienceMilliseconds = 300

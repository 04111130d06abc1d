import { useLayoutEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { background } from '../../lib/background'
import { errorMessage } from '../../lib/error-messages'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { getArticle } from '../../lib/storage/articles'
import { afterPaint } from '../shared/after-paint'

/**
 * One article of the library, as it changes; or why it cannot be shown. It counts as read from now on. `opened` is
 * what the library had a moment ago. What is shown stays where it cannot be marked or read anew, as on a full disk.
 */
export function useArticle(
  id: string,
  opened: SavedArticle | null,
): { article: SavedArticle | null; problem: string | null } {
  const [article, setArticle] = useState(opened)
  const [problem, setProblem] = useState<string | null>(null)
  useLayoutEffect(() => {
    const load = async () => {
      const found = await withLibrary((db) => getArticle(db, id))
      setProblem(found ? null : i18n.t('library.missing'))
      setArticle((shown) => found && keepBody(found, shown))
      return found
    }
    const attempt = (work: () => Promise<unknown>) =>
      work().catch((error: unknown) => setProblem(errorMessage(error)))
    attempt(async () => {
      const found = opened ?? (await load())
      scrollTo(0, 0)
      // The words come first: what is written about them waits.
      await afterPaint()
      if (found && found.readAt === null) {
        await background.updateArticle(id, { readAt: Date.now() })
      } else if (opened) await load()
    })
    return onLibraryChange(() => void attempt(load))
  }, [id])
  return { article, problem: article ? null : problem }
}

/** The same pictures in a new array would only make the frame blink, and highlights take the focus from a mark. */
function keepBody(found: SavedArticle, shown: SavedArticle | null): SavedArticle {
  if (!shown) return found
  return {
    ...found,
    images: isSame(shown.images, found.images) ? shown.images : found.images,
    highlights: isSame(shown.highlights, found.highlights) ? shown.highlights : found.highlights,
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

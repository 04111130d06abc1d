import { deleteDB } from 'idb'
import { onTestFinished } from 'vitest'
import type { SavedArticle } from '../../../lib/article'
import { type LibraryDatabase, openDatabase } from '../../../lib/storage/database'
import { savedArticle } from '../../saved-article'

/** A library of its own for one test, gone afterwards. */
export async function testLibrary(): Promise<LibraryDatabase> {
  const name = `test-${crypto.randomUUID()}`
  const db = await openDatabase({ name })
  onTestFinished(async () => {
    db.close()
    await deleteDB(name)
  })
  return db
}

/** An article with its own id and key. */
export function numberedArticle(number: number, change: Partial<SavedArticle> = {}): SavedArticle {
  return savedArticle({
    id: `article-${number}`,
    key: `harbour.example/${number}`,
    title: `Article ${number}`,
    savedAt: 1_700_000_000_000 + number,
    ...change,
  })
}

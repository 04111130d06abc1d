import type { LibraryDatabase } from '../database'
import type { PendingRow } from '../schema'
import { getStats } from '../stats'
import { mergeSegments } from './merge-segments'
import type { Postings } from './postings'
import { type SearchedWords, searchedWords } from './searched-words'
import { writeSegment } from './write-segment'

/** Fewer than these are searched one by one, which takes no longer than looking into one more segment. */
export const fewPending = 64
const mostAtOnce = 1024

/**
 * Puts the articles that have changed since into the index, a part of them in one call, and returns how many are left.
 * Only the background may call it, and not twice at a time.
 * @throws AppError any storage code
 */
export async function indexArticles(db: LibraryDatabase): Promise<number> {
  const waiting = await db.count('searchPending')
  if (waiting >= fewPending) {
    const changed = await readChanged(db)
    const words = collectWords(changed.map(({ words }) => words))
    const number = await nextNumber(db)
    await writeSegment(db, {
      number,
      articles: changed.map(({ pending, savedAt }) => ({ id: pending.id, savedAt })),
      entries: words,
      indexed: changed.map(({ pending }) => pending),
    })
  }
  await mergeSegments(db, nextNumber)
  return waiting >= fewPending ? db.count('searchPending') : 0
}

async function nextNumber(db: LibraryDatabase): Promise<number> {
  return ((await db.getAllKeys('searchSegments')).at(-1) ?? 0) + 1
}

interface ChangedArticle {
  pending: PendingRow
  savedAt: number
  words: SearchedWords
}

/** One article after the other, so that whatever else the background does has its turn. */
async function readChanged(db: LibraryDatabase): Promise<ChangedArticle[]> {
  const changed: ChangedArticle[] = []
  for (const pending of await db.getAll('searchPending', null, mostAtOnce)) {
    const transaction = db.transaction(['meta', 'text'])
    const [meta, text] = await Promise.all([
      transaction.objectStore('meta').get(pending.id),
      transaction.objectStore('text').get(pending.id),
    ])
    const words: SearchedWords = meta ? searchedWords(meta, text) : new Map()
    changed.push({ pending, savedAt: meta?.savedAt ?? 0, words })
  }
  return changed
}

function collectWords(articles: SearchedWords[]): [string, Postings][] {
  const all = new Map<string, Postings>()
  for (const [place, words] of articles.entries()) {
    for (const [word, isInHead] of words) {
      const posting = 2 * place + (isInHead ? 1 : 0)
      const postings = all.get(word)
      if (postings) postings.push(posting)
      else all.set(word, [posting])
    }
  }
  return [...all].sort(byWord)
}

/** As IndexedDB and the block search compare: by UTF-16 units. */
function byWord([left]: [string, Postings], [right]: [string, Postings]): number {
  return left < right ? -1 : 1
}

/** How many articles the index does not know as they are, and how many there are. */
export async function countPending(db: LibraryDatabase): Promise<{ count: number; total: number }> {
  const [count, { articles }] = await Promise.all([db.count('searchPending'), getStats(db)])
  return { count, total: Math.max(count, articles) }
}

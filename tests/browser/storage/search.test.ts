import { describe, expect, test } from 'vitest'
import type { SavedArticle } from '../../../lib/article'
import { parseQuery } from '../../../lib/search/parse-query'
import {
  changeArticle,
  deleteArticles,
  putArticle,
  restoreArticles,
} from '../../../lib/storage/articles'
import type { LibraryDatabase } from '../../../lib/storage/database'
import { type ArticleFilter, listSites, listTags } from '../../../lib/storage/search/article-filter'
import { fewPending, indexArticles } from '../../../lib/storage/search/index-articles'
import { searchArticles } from '../../../lib/storage/search/search-articles'
import { newSearchMemory } from '../../../lib/storage/search/search-memory'
import { purgeTrash } from '../../../lib/storage/trash'
import { numberedArticle, testLibrary } from './test-library'

async function find(
  db: LibraryDatabase,
  typed: string,
  filter: ArticleFilter = {},
  memory = newSearchMemory(),
) {
  const query = parseQuery(typed)
  const { found, total } = await searchArticles(db, { query, filter, limit: 50 }, memory)
  const shown = found.map(({ article }) => article.id.replace('article-', ''))
  expect(total).toBe(shown.length)
  return shown
}

const plain = { title: 'Other', byline: null, authors: [], tags: [] }

/** Articles with these texts, and as many others as make the index begin. */
async function libraryOf(
  changes: Partial<SavedArticle>[],
  { others = fewPending }: { others?: number } = {},
) {
  const db = await testLibrary()
  for (const [number, change] of changes.entries()) {
    await putArticle(db, numberedArticle(number, { ...plain, ...change }))
  }
  for (let number = 0; number < others; number++) {
    const text = `Nothing of the kind ${number}`
    await putArticle(db, numberedArticle(1000 + number, { ...plain, text }))
  }
  return db
}

const stories: Partial<SavedArticle>[] = [
  { text: 'The ferry left at six.', siteName: 'Harbour Gazette', tags: ['boats'] },
  { text: 'A café at the quay.', siteName: 'Morning Post', starred: true },
  { text: 'Only a bridge.', title: 'The last ferry', archived: true, siteName: 'Morning Post' },
  { text: '私は東京都に住んでいます', lang: 'ja' },
  { text: 'وصل إلى الْقَاهِرَة اليوم', dir: 'rtl', tags: ['boats', 'city'] },
]

describe.each([
  ['that waits to be indexed', false],
  ['that is indexed', true],
])('a library %s', (_, isIndexed) => {
  async function storyLibrary() {
    const db = await libraryOf(stories)
    if (isIndexed) {
      expect(await indexArticles(db)).toBe(0)
      expect(await db.count('searchPending')).toBe(0)
    }
    return db
  }

  test.each([
    ['ferry', ['2', '0']],
    ['ferry six', ['0']],
    ['left at si', ['0']],
    ['CAFE', ['1']],
    ['東京', ['3']],
    ['القاهرة', ['4']],
    ['gazette ferry', ['0']],
    ['boats', ['4', '0']],
    ['ferry bridges', []],
    ['quill', []],
  ])('is searched for %s', async (typed, expected) => {
    expect(await find(await storyLibrary(), typed)).toEqual(expected)
  })

  test.each<[ArticleFilter, string, string[]]>([
    [{ site: 'Morning Post' }, 'ferry', ['2']],
    [{ site: 'Morning Post' }, '', ['2', '1']],
    [{ tag: 'boats' }, '', ['4', '0']],
    [{ tag: 'boats', site: 'Harbour Gazette' }, '', expect.arrayContaining(['0'])],
    [{ mark: 'starred' }, '', ['1']],
    [{ mark: 'archived' }, 'ferry', ['2']],
    [{ savedFrom: 1_700_000_000_001 }, 'ferry', ['2']],
  ])('is filtered by %j and %s', async (filter, typed, expected) => {
    expect(await find(await storyLibrary(), typed, filter)).toEqual(expected)
  })

  test('finds what has changed since, and no longer what was', async () => {
    const db = await storyLibrary()
    const memory = newSearchMemory()
    expect(await find(db, 'ferry', {}, memory)).toEqual(['2', '0'])
    const again = numberedArticle(0, { text: 'The tram left at six.' })
    await putArticle(db, again, { again: true })
    await changeArticle(db, 'article-1', { tags: ['ferry'] }, 1)
    await deleteArticles(db, ['article-2'], 1)
    expect(await find(db, 'ferry', {}, memory)).toEqual(['1'])
    expect(await find(db, 'tram', {}, memory)).toEqual(['0'])
    await restoreArticles(db, ['article-2'])
    expect(await find(db, 'ferry', {}, memory)).toEqual(['2', '1'])
  })

  test('shows where in the text it was found', async () => {
    const query = parseQuery('six')
    const { found } = await searchArticles(
      await storyLibrary(),
      { query, filter: {}, limit: 50 },
      newSearchMemory(),
    )
    expect(found.map(({ snippet }) => snippet)).toEqual([
      { text: 'The ferry left at six.', marks: [[18, 21]] },
    ])
  })
})

test('the index stays right through saves, deletions and merges', { timeout: 60_000 }, async () => {
  const db = await libraryOf([], { others: 0 })
  const memory = newSearchMemory()
  const rounds = 9
  for (let round = 0; round < rounds; round++) {
    for (let number = 0; number < fewPending; number++) {
      // The first of each round is the same article, saved again with other words.
      const change = number === 0 ? { key: 'same' } : {}
      const text = `round${round} number${number}x`
      const article = numberedArticle(1000 * round + number, { text, ...change })
      await putArticle(db, article, { again: true })
    }
    await deleteArticles(db, [`article-${1000 * round + 1}`], 1)
    expect(await indexArticles(db)).toBe(0)
  }
  expect(await db.count('searchSegments')).toBeLessThan(3)
  for (const words of [memory, newSearchMemory()]) {
    expect(await find(db, 'number7x', {}, words)).toHaveLength(rounds)
    expect(await find(db, 'number1x', {}, words)).toEqual([])
    expect(await find(db, 'number0x', {}, words)).toEqual(['0'])
    expect(await find(db, 'round0 number0x', {}, words)).toEqual([])
    expect(await find(db, 'round8 number0x', {}, words)).toEqual(['0'])
    expect(await find(db, 'round3 number9x', {}, words)).toEqual(['3009'])
  }
  await purgeTrash(db, 2)
  expect(await find(db, 'number2x', {}, memory)).toHaveLength(rounds)
})

test('an article that is changed is listed by its star and archive, and no longer when they go', async () => {
  const db = await libraryOf(stories, { others: 0 })
  const now = 1
  await changeArticle(db, 'article-0', { starred: true, archived: true }, now)
  await changeArticle(db, 'article-1', { starred: false }, now)
  expect(await find(db, '', { mark: 'starred' })).toEqual(['0'])
  await deleteArticles(db, ['article-0'], now)
  expect(await find(db, '', { mark: 'archived' })).toEqual(['2'])
  await restoreArticles(db, ['article-0'])
  expect(await find(db, '', { mark: 'archived' })).toEqual(['2', '0'])
})

test('blocks that a stopped background left behind are cleared and found by nobody', async () => {
  const db = await libraryOf(stories)
  const bytes = { ends: new Uint32Array(1), postings: new Uint8Array(1) }
  await db.put('searchBlocks', { segment: 1, block: 99, words: 'ferry', ...bytes })
  expect(await find(db, 'ferry')).toEqual(['2', '0'])
  await indexArticles(db)
  expect(await find(db, 'ferry')).toEqual(['2', '0'])
  expect(await db.get('searchBlocks', [1, 99])).toBeUndefined()
})

test('sites and tags are listed once each, in order', async () => {
  const db = await libraryOf(stories, { others: 0 })
  expect(await listSites(db)).toEqual(['Harbour Gazette', 'Morning Post'])
  expect(await listTags(db)).toEqual(['boats', 'city'])
})

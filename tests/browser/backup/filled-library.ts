import type { SavedArticle } from '../../../lib/article'
import type { Cleaning } from '../../../lib/cleaning'
import { library } from '../../../lib/library'
import { sha256 } from '../../../lib/sha256'
import { deleteArticles, putArticle } from '../../../lib/storage/articles'
import { putCleaning } from '../../../lib/storage/cleanings'
import { putHighlight } from '../../../lib/storage/highlights'
import { putPicture } from '../../../lib/storage/images'
import { testHighlight } from '../../test-highlight'
import { numberedArticle } from '../storage/test-library'

/** Articles 1 to `count`, each with a picture of its own, what cleaning left out, and the last one in the trash. */
export async function fillLibrary(
  count: number,
  change: Partial<SavedArticle> = {},
): Promise<void> {
  const db = await library()
  for (let number = 1; number <= count; number++) {
    const article = numberedArticle(number, {
      updatedAt: 1_700_000_000_000 + number,
      tags: [`tag ${number}`, 'näïve “tags”'],
      starred: number % 2 === 0,
      readAt: number % 3 === 0 ? 1_700_000_100_000 : null,
      ...change,
    })
    await putArticle(db, article)
    const cleaning = {
      removed: [
        { html: '<p onclick="x()">Read also</p>', reason: 'mostly-links', place: 1, element: 0 },
      ],
      kept: [0, 0],
      outline: [{ parent: -1, tag: 'main', id: '', classes: 'story' }],
    } satisfies Cleaning
    await putCleaning(db, article.id, cleaning, article.updatedAt)
    const mark = testHighlight({ id: `mark-${number}`, note: 'A <b>note</b>' })
    await putHighlight(db, article.id, mark, article.updatedAt)
    const bytes = picture(number)
    const hash = await sha256(await bytes.arrayBuffer())
    await putPicture(db, article.id, { index: 0, url: article.images[0]!.url, hash, bytes })
  }
  await deleteArticles(db, [`article-${count}`], 1_700_000_200_000)
}

/** The beginning of a PNG, and bytes of its own. */
function picture(number: number): Blob {
  const bytes = new Uint8Array(2000).map((_, at) => (at * number) % 251)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Blob([bytes], { type: 'image/png' })
}

const stores = [
  'meta',
  'content',
  'text',
  'removed',
  'highlights',
  'images',
  'imageRefs',
  'trash',
  'stats',
] as const

/** Every row of the stores that a backup brings back, as text; the bytes of pictures by their hash. */
export async function libraryAsText(): Promise<Record<string, string[]>> {
  const db = await library()
  const rows: Record<string, string[]> = {}
  for (const store of stores) {
    const all: unknown[] = await db.getAll(store)
    // What is kept for undo is no part of the library.
    const found = all.filter((row) => !/^(undo|previous)\//.test(Object(row).id))
    rows[store] = await Promise.all(
      found.map(async (row) => {
        const { bytes, ...rest } = row as { bytes?: Blob }
        const image = bytes && { type: bytes.type, hash: await sha256(await bytes.arrayBuffer()) }
        return JSON.stringify({ ...rest, ...image }, sortKeys)
      }),
    )
  }
  return rows
}

/** Of pictures that are still to be fetched, a backup tells nothing. */
const ownKeys = ['picturesPending', 'isFromTab']

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([key]) => !ownKeys.includes(key))
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

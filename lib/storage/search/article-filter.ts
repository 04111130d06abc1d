import type { LibraryDatabase } from '../database'

/** Which articles are wanted; what is not named does not matter. */
export interface ArticleFilter {
  site?: string
  tag?: string
  /** `deleted`: what is in the trash, and not in the library. */
  mark?: 'unread' | 'starred' | 'archived' | 'deleted'
  /** Saved at this time or later. */
  savedFrom?: number
}

/** Where the filter has something to say besides the time: the ids of the articles that fit. */
export async function articlesThatFit(
  db: LibraryDatabase,
  { site, tag, mark }: ArticleFilter,
): Promise<Set<string> | null> {
  const meta = db.transaction('meta').store
  const found = await Promise.all([
    site !== undefined && meta.index('siteName').getAllKeys(IDBKeyRange.bound([site], [site, []])),
    tag !== undefined && meta.index('tags').getAllKeys(tag),
    mark === 'unread' && meta.index('unread').getAllKeys(IDBKeyRange.bound([1], [1, []])),
    mark === 'starred' && meta.index('isStarred').getAllKeys(),
    mark === 'archived' && meta.index('isArchived').getAllKeys(),
  ])
  return found
    .flatMap((keys) => (keys ? [new Set(keys)] : []))
    .reduce<Set<string> | null>((all, keys) => all?.intersection(keys) ?? keys, null)
}

/** The sites that articles come from, in order. */
export async function listSites(db: LibraryDatabase): Promise<string[]> {
  const sites: string[] = []
  const index = db.transaction('meta').store.index('siteName')
  for (let row = await index.openKeyCursor(); row; ) {
    const [site] = row.key
    sites.push(site)
    // An array is behind every number: the next key is of another site.
    row = await row.continue([site, []] as never)
  }
  return sites
}

/** The tags that articles have, in order. */
export async function listTags(db: LibraryDatabase): Promise<string[]> {
  const tags: string[] = []
  const index = db.transaction('meta').store.index('tags')
  for (let row = await index.openKeyCursor(null, 'nextunique'); row; row = await row.continue()) {
    tags.push(row.key)
  }
  return tags
}

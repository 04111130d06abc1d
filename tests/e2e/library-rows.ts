declare const chrome: {
  storage: {
    local: {
      set(items: object): Promise<void>
      get(name: 'settings'): Promise<{ settings?: { theme?: string; siteRules?: object[] } }>
    }
  }
}

/**
 * Runs in the library: fills it with articles that have two pictures each, one of them everybody's, a highlight, and
 * what cleaning left out; three of them were in the library before and deleted.
 */
export async function fillRows(count: number): Promise<void> {
  const hashOf = async (bytes: Uint8Array<ArrayBuffer>) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
  const pictureOf = async (seed: number) => {
    const bytes = new Uint8Array(3000).map((_, at) => (at * (seed + 7)) % 253)
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, seed & 255, seed >> 8])
    return { bytes, hash: await hashOf(bytes) }
  }
  const pictures = await Promise.all(Array.from({ length: count + 1 }, (_, at) => pictureOf(at)))
  // To open it before Offprint has would make one without stores.
  while (!(await indexedDB.databases()).some(({ name }) => name === 'library')) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const opening = indexedDB.open('library')
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  const db = opening.result
  const rows = ['meta', 'content', 'text', 'removed', 'highlights']
  const names = [...rows, 'images', 'imageRefs', 'stats', 'trash']
  const stores = db.transaction(names, 'readwrite')
  const put = (store: string, row: object) => stores.objectStore(store).put(row)
  for (const [at, { bytes, hash }] of pictures.entries()) {
    put('images', { hash, type: 'image/png', bytes: new Blob([bytes], { type: 'image/png' }) })
    if (at === 0) continue
    const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
    const url = `https://harbour.example/${at}`
    const kind = 'article'
    const images = [0, 1].map((index) => ({
      url: `https://harbour.example/${index ? at : 'all'}.png`,
      alt: 'A “ferry” — 船',
      width: 300,
      height: null,
      caption: null,
      credit: null,
    }))
    const kept: Record<string, object> = {}
    kept.meta = {
      ...{ id, key: `harbour.example/${at}`, url, canonicalUrl: null, title: `Ferry ${at} ⛴` },
      ...{ byline: null, authors: [{ name: 'Ada Quill', url: null }], siteName: 'Harbour Gazette' },
      ...{ section: null, excerpt: 'Back\u2028again', publishedTime: '2026-03-04', lang: 'en' },
      ...{
        dir: 'ltr',
        wordCount: 4,
        savedAt: 1_700_000_000_000 + at,
        updatedAt: 1_700_000_000_000,
      },
      ...{ readAt: null, progress: at / 3000, archived: false, starred: true, isStarred: 1 },
      ...{ tags: ['ferries', `tag ${at}`], kind, imageCount: 2, imagesStored: 2, unread: 1 },
      highlightCount: 1,
    }
    kept.content = {
      id,
      content: `<p>The <b>ferry</b> ${at} is back &amp; well.</p><figure><img src="image:0" alt="A ferry"></figure>`,
      images,
      leadImage: 0,
      completeness: {
        ...{ kind, wordsSeen: 4, wordsKept: 4, imagesSeen: 2, imagesKept: 2 },
        ...{ captionsSeen: 0, captionsKept: 0 },
      },
      ...{ agency: null, dateline: null, modifiedTime: null, correction: null, keywords: ['船'] },
      fullExcerpt: 'Back\u2028again',
    }
    kept.text = { id, text: `The ferry ${at} is back & well.` }
    kept.removed = {
      id,
      removed: [{ html: `<p>Read also ${at}</p>`, reason: 'mostly-links', place: 1, element: 0 }],
      kept: [0, 0],
      outline: [{ parent: -1, tag: 'main', id: '', classes: 'story' }],
      ...{ choices: { 'r:0': true }, ruled: {}, editedAt: 1_700_000_000_000, original: null },
    }
    const times = { createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000 + at }
    const words = { exact: 'The ferry', prefix: '', suffix: ` ${at} is back`, start: 0, end: 9 }
    kept.highlights = {
      id,
      highlights: [{ id: `mark-${at}`, ...words, color: 'green', note: `Nr. “${at}”`, ...times }],
      gone: { 'mark-0': 1_700_000_000_000 },
    }
    for (const [store, row] of Object.entries(kept)) put(store, row)
    if (at <= 3) {
      const deleted = id.replace('0000', '1111')
      put('trash', {
        ...JSON.parse(JSON.stringify({ id, ...kept }).replaceAll(id, deleted)),
        deletedAt: 1_700_000_000_000,
      })
      put('imageRefs', { id: deleted, index: 0, hash: pictures[0]?.hash, url: images[0]?.url })
    }
    put('imageRefs', { id, index: 0, hash: pictures[0]?.hash, url: images[0]?.url })
    put('imageRefs', { id, index: 1, hash, url: images[1]?.url })
  }
  put('stats', { name: 'library', articles: count, unread: count, words: 4 * count })
  await new Promise((resolve) => {
    stores.oncomplete = resolve
  })
  db.close()
}

/** Runs in the library: a theme, and a rule for a site, that tell these settings from others. */
export async function setSettings(theme: string, host: string): Promise<void> {
  const rule = { id: host, host, keep: false, by: 'selector', value: '.promo' }
  await chrome.storage.local.set({ settings: { theme, siteRules: [rule] } })
}

/** Runs in the library: how many articles and pictures it has, and one SHA-256 over every row, every byte and settings. */
export async function libraryDigest(): Promise<{
  articles: number
  pictures: number
  digest: string
}> {
  const hashOf = async (bytes: ArrayBuffer) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
  const opening = indexedDB.open('library')
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  const db = opening.result
  const parts = ['meta', 'content', 'text', 'removed', 'highlights']
  const names = [...parts, 'images', 'imageRefs', 'stats', 'trash']
  const rows = await Promise.all(
    names.map(
      (name) =>
        new Promise<object[]>((resolve) => {
          const request = db.transaction(name).objectStore(name).getAll()
          request.onsuccess = () => resolve(request.result)
        }),
    ),
  )
  db.close()
  const { settings } = await chrome.storage.local.get('settings')
  const own = { theme: settings?.theme, siteRules: settings?.siteRules }
  const lines: string[] = []
  for (const row of [...rows.flat(), own]) {
    if ('id' in row && String(row.id).startsWith('undo/')) continue
    const blob = 'bytes' in row && row.bytes instanceof Blob ? row.bytes : null
    const bytes = blob && { type: blob.type, hash: await hashOf(await blob.arrayBuffer()) }
    const sorted = (_: string, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value
    lines.push(JSON.stringify({ ...row, bytes }, sorted))
  }
  const digest = await hashOf(new TextEncoder().encode(lines.join('\n')).buffer)
  return { articles: rows[0]?.length ?? 0, pictures: rows[5]?.length ?? 0, digest }
}

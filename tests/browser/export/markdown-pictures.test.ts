import { strFromU8 } from 'fflate'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import type { ArticleImage } from '../../../lib/article'
import type { ExportChoices } from '../../../lib/export/export-choices'
import { downloadArticle } from '../../../lib/export-articles'
import { downloadArticles } from '../../../lib/export-many'
import { library } from '../../../lib/library'
import { defaultSettings } from '../../../lib/settings'
import { sha256 } from '../../../lib/sha256'
import { putArticle } from '../../../lib/storage/articles'
import { putPicture } from '../../../lib/storage/images'
import { savedArticle } from '../../saved-article'
import { emptyLibrary } from '../backup/library-file'
import { catchDownload } from '../catch-download'
import { bringIn, folder } from '../import/import-files'
import { useLibraryAlone } from '../library-alone'

useLibraryAlone()

const ferry: ArticleImage = {
  url: 'https://harbour.example/ferry.jpg',
  alt: 'A [red] ferry | dawn',
  width: null,
  height: null,
  caption: 'Leaving at six.',
  credit: 'Ada Quill',
}
const stair: ArticleImage = {
  url: 'https://harbour.example/stair.png',
  alt: '1200',
  width: null,
  height: null,
  caption: null,
  credit: null,
}
const far: ArticleImage = { ...stair, url: 'https://harbour.example/far.png', alt: 'Not stored' }
const article = savedArticle({
  images: [ferry, stair, far],
  content:
    '<p>Before.</p><figure><img src="image:0" alt="A [red] ferry | dawn"><figcaption>Leaving at six. <cite>Ada Quill</cite></figcaption></figure>' +
    '<p>Between.</p><figure><img src="image:1" alt="1200"></figure><figure><img src="image:2" alt="Not stored"></figure>',
  text: 'Before.\nBetween.',
})
const picture = (seed: number) =>
  new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, seed])], {
    type: 'image/png',
  })

beforeEach(async () => {
  await emptyLibrary()
  const db = await library()
  for (const one of [article, { ...article, id: 'other', key: 'harbour.example/other' }]) {
    await putArticle(db, one)
    for (const index of [0, 1]) {
      const bytes = picture(index)
      const hash = await sha256(await bytes.arrayBuffer())
      await putPicture(db, one.id, { index, url: one.images[index]?.url ?? '', hash, bytes })
    }
  }
})

afterAll(() => choose('links'))

describe('Markdown has its pictures', () => {
  it('beside it, each once, by links or as Obsidian embeds them', async () => {
    await choose('beside')
    const { name, files } = await downloaded()
    expect(name).toBe('2026-03-04 The ferry runs again.zip')
    const [markdown = '', ...pictures] = Object.keys(files)
    expect(markdown).toBe('2026-03-04 The ferry runs again.md')
    expect(pictures).toEqual([await pathOf(0), await pathOf(1)])
    const text = strFromU8(files[markdown]!)
    expect(text).toContain(`![A \\[red\\] ferry | dawn](${pictures[0]})\\\nLeaving at six. _Ada`)
    expect(text).toContain('![Not stored](https://harbour.example/far.png)')

    await choose('embeds')
    const embedded = strFromU8((await downloaded()).files[markdown]!)
    expect(embedded).toContain(`![[${pictures[0]}|A red ferry dawn]]\\\nLeaving at six. _Ada`)
    // Obsidian would take the number for a width.
    expect(embedded).toContain(`![[${pictures[1]}]]`)
  })

  it('inside it', async () => {
    await choose('inside')
    const { file } = await downloaded()
    const text = await file.text()
    expect(text.match(/\]\(data:image\/png;base64,iVBORw0KGgo[\w+/]+=*\)/g)).toHaveLength(2)
  })

  it('in one folder beside all that lie in a folder, however many show them', async () => {
    const archive = catchDownload()
    const report = await downloadArticles({
      format: 'markdown',
      name: 'x',
      settings: {
        ...defaultSettings,
        nameTemplate: '{{site}}/{{title}}',
        markdownPictures: 'beside',
      },
    })
    expect(report).toEqual({ exported: 2, leftOut: [] })
    expect(Object.keys((await archive()).files).sort()).toEqual(
      [
        'Harbour Gazette/The ferry runs again (2).md',
        'Harbour Gazette/The ferry runs again.md',
        `Harbour Gazette/${await pathOf(0)}`,
        `Harbour Gazette/${await pathOf(1)}`,
      ].sort(),
    )
  })

  it.each(['beside', 'embeds', 'inside'] as const)('%s, and brings them back', async (choice) => {
    await choose(choice)
    const { file, files } = await downloaded()
    const text = await file.text()
    await emptyLibrary()
    const report = await bringIn(folder(choice === 'inside' ? { 'a.md': text } : files))
    expect(report).toMatchObject({ added: 1, unreadable: 0 })
    const db = await library()
    const content = await db.get('content', article.id)
    expect(await db.getAllFromIndex('imageRefs', 'hash')).toHaveLength(2)
    expect(await db.count('images')).toBe(2)
    // Descriptions lose what would end Obsidian's link.
    const plain = (text = '') => text.replace(/ alt="[^"]*"/g, '')
    expect(plain(content?.content)).toBe(plain(article.content))
    expect(content?.images.map(({ url }) => url)).toEqual(article.images.map(({ url }) => url))
  })
})

function choose(markdownPictures: ExportChoices['markdownPictures']): Promise<void> {
  return browser.storage.local.set({ settings: { markdownPictures } })
}

async function downloaded() {
  const archive = catchDownload()
  await downloadArticle(article.id, 'markdown')
  return archive()
}

async function pathOf(seed: number): Promise<string> {
  const hash = await sha256(await picture(seed).arrayBuffer())
  return `pictures/${hash.slice(0, 20)}.png`
}

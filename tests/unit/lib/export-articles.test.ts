import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyArticleAsMarkdown, downloadArticle } from '../../../lib/export-articles'
import { library } from '../../../lib/library'
import { putArticle } from '../../../lib/storage/articles'
import { savedArticle } from '../../saved-article'

afterEach(() => vi.restoreAllMocks())

describe('downloadArticle', () => {
  it('downloads a file of the format under a name that every system takes', async () => {
    const article = savedArticle({ title: 'Ferry: back?' })
    await putArticle(await library(), article)
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:offprint'
    })
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()

    await downloadArticle(article.id, 'json')

    const [link] = clicked.mock.contexts as HTMLAnchorElement[]
    expect(link?.download).toBe('2026-03-04 Ferry back.json')
    expect(link?.href).toBe('blob:offprint')
    expect(JSON.parse((await blobs[0]?.text()) ?? '')).toMatchObject({ title: 'Ferry: back?' })
  })

  it('says that an article is missing', async () => {
    await expect(downloadArticle('no-such-id', 'json')).rejects.toMatchObject({
      code: 'article-missing',
    })
  })
})

describe('copyArticleAsMarkdown', () => {
  it('claims the clipboard before it reads, and says that an article is missing', async () => {
    const items: Record<string, Promise<Blob>>[] = []
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(item: Record<string, Promise<Blob>>) {
          items.push(item)
        }
      },
    )
    const write = vi.fn(async () => void (await items[0]?.['text/plain']))
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ write } as unknown as Clipboard)

    const copied = copyArticleAsMarkdown('no-such-id')

    expect(write).toHaveBeenCalled()
    await expect(copied).rejects.toMatchObject({ code: 'article-missing' })
  })
})

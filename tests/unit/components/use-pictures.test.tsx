import 'fake-indexeddb/auto'
import { render } from 'preact'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { usePictures } from '../../../components/reader/use-pictures'
import type { ArticleImage } from '../../../lib/article'
import { announceLibraryChange } from '../../../lib/library-changes'
import { readPictures } from '../../../lib/storage/images'
import { savedArticle } from '../../saved-article'
import { words } from './screen'

vi.mock('../../../lib/storage/images', () => ({ readPictures: vi.fn() }))

const article = savedArticle()
const ferry = article.images[0] as ArticleImage
const bridge = { ...ferry, url: 'https://harbour.example/bridge.jpg' }

beforeEach(() => {
  vi.resetAllMocks()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((bytes) => (bytes as File).name)
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
})

describe('the pictures that the reader shows', () => {
  it('are others where the article was saved again with the same words', async () => {
    const showWith = page()
    store('ferry')
    showWith([ferry])
    await words('shown: ferry')
    store('bridge')
    showWith([bridge])
    await words('shown: bridge')
    expect(URL.revokeObjectURL).toHaveBeenCalledExactlyOnceWith('ferry')
  })

  it('stay where an edit puts one more at their end', async () => {
    const showWith = page()
    store('ferry')
    showWith([ferry])
    await words('shown: ferry')
    store('ferry', 'bridge')
    showWith([ferry, bridge])
    announceLibraryChange()
    await words('shown: ferry, bridge')
    expect(URL.revokeObjectURL).not.toHaveBeenCalled()
  })
})

function store(...names: string[]): void {
  const files = names.map((name) => new File([], name))
  vi.mocked(readPictures).mockResolvedValue(new Map(files.entries()))
}

/** A page that shows the addresses of stored pictures, for an article with these. */
function page(): (images: ArticleImage[]) => void {
  const root = document.createElement('div')
  document.body.append(root)
  onTestFinished(() => {
    render(null, root)
    root.remove()
  })
  return (images) => render(<Pictures images={images} />, root)
}

function Pictures({ images }: { images: ArticleImage[] }) {
  const url = usePictures(article.id, article.content, images)
  const shown = images.flatMap((_, index) => url?.(index) ?? [])
  return <p>shown: {shown.join(', ')}</p>
}

import { describe, expect, it } from 'vitest'
import { showPictures } from '../../../components/reader/show-pictures'
import type { ArticleImage } from '../../../lib/article'

const page = 'https://harbour.example/2026/ferry'

describe('a picture that is not stored', () => {
  it('leaves what it is and where to see it', () => {
    const box = placeOf('A ferry', image({ url: 'https://pictures.example/ferry.jpg' }), page)
    expect(box?.textContent).toContain('A ferry')
    expect(box?.querySelector('a')?.href).toBe('https://pictures.example/ferry.jpg')
  })

  it('is to be seen on the page where that carried it within itself', () => {
    const link = placeOf('', image({ url: 'data:image/png;base64,AAAA' }), page)?.querySelector('a')
    expect(link?.href).toBe(page)
    expect(link?.textContent).toContain('harbour.example')
  })

  it('says that it is none where no site has it', () => {
    const box = placeOf('', image({ url: 'data:,1' }), 'file:///home/ada/ferry.html')
    expect(box?.textContent).toBe('The picture is not stored.')
    expect(box?.querySelector('a')).toBeNull()
  })
})

function placeOf(alt: string, source: ArticleImage, pageUrl: string): Element | null {
  const content = document.createDocumentFragment()
  const picture = content.appendChild(document.createElement('img'))
  picture.alt = alt
  picture.setAttribute('src', 'image:0')
  showPictures(content, [source], pageUrl)(() => null)
  return content.querySelector('.missing-picture')
}

function image(change: Partial<ArticleImage>): ArticleImage {
  const nothing = { alt: '', width: null, height: null, caption: null, credit: null }
  return { url: '', ...nothing, ...change }
}

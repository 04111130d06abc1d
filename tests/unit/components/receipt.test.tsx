import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { Receipt } from '../../../components/reader/receipt'
import { Shortfall } from '../../../components/reader/shortfall'
import type { Tray } from '../../../components/reader/use-tray'
import type { Completeness } from '../../../lib/article'
import type { RemovedPiece } from '../../../lib/cleaning'
import { withLibrary } from '../../../lib/library'
import { announceLibraryChange } from '../../../lib/library-changes'
import { putArticle } from '../../../lib/storage/articles'
import { markPicturesTried } from '../../../lib/storage/images'
import { savedArticle } from '../../saved-article'
import { control, press, show, words } from './screen'

const piece: RemovedPiece = { html: '<p>Sign up.</p>', reason: 'no-story', place: 0, element: -1 }

function tray(change: Partial<Tray> = {}): Tray {
  return {
    cleaning: {
      id: '1',
      removed: [piece, piece],
      kept: [],
      outline: [],
      choices: {},
      ruled: {},
      editedAt: 0,
      original: null,
      saved: '',
    },
    isOpen: false,
    setOpen: vi.fn(),
    saved: undefined,
    compose: undefined,
    images: undefined,
    pictureUrl: (url) => url,
    isEdited: false,
    reset: vi.fn(),
    ruling: null,
    endRuling: vi.fn(),
    ...change,
  }
}

function article(change: Partial<Completeness>) {
  const { completeness } = savedArticle()
  return savedArticle({ completeness: { ...completeness, ...change } })
}

describe('the receipt', () => {
  it('says what was kept of what was seen', async () => {
    const kept = { wordsSeen: 430, wordsKept: 412, imagesSeen: 3, imagesKept: 2 }
    show(<Receipt article={article(kept)} tray={tray()} />)
    const sentence = 'Kept 412 of 430 words, 2 of 3 pictures, 1 of 1 captions.'
    expect(await words(sentence)).toContain('Saved')
  })

  it('says how many of the pictures that were kept are stored', async () => {
    await withLibrary((db) => putArticle(db, savedArticle()))
    show(<Receipt article={savedArticle()} tray={tray()} />)
    await words('0 of 1 pictures are saved, more are on their way')
    await withLibrary((db) => markPicturesTried(db, savedArticle().id))
    announceLibraryChange()
    expect(await words('0 of 1 pictures are saved.')).not.toContain('on their way')
  })

  it('leads to what was left out, and to the page for saving it again', async () => {
    const given = tray()
    show(<Receipt article={article({})} tray={given} />)
    await press('What was left out (2)')
    expect(given.setOpen).toHaveBeenCalledExactlyOnceWith(true)
    const link = await control('Open the page to save it again')
    expect(link.getAttribute('href')).toBe('https://harbour.example/2026/ferry')
  })

  it('offers nothing where it is not known what was left out', async () => {
    show(<Receipt article={article({})} tray={tray({ cleaning: null })} />)
    expect(await words('Kept 4 of 4 words')).not.toContain('left out')
  })
})

describe('the warning above an article', () => {
  it('is not there for a whole article', () => {
    show(<Shortfall article={article({ wordsSeen: 430, wordsKept: 412 })} tray={tray()} />)
    expect(document.body.textContent).toBe('')
  })

  it.each(['teaser', 'consent-wall', 'bot-check', 'video'] as const)(
    'says what a %s is and how to save it again',
    async (kind) => {
      show(<Shortfall article={article({ kind })} tray={tray()} />)
      await control('Open the page to save it again')
      expect(document.querySelector('.notice p')?.textContent).toMatch(/\S{3}/)
    },
  )

  it('says that a selection is one, which nobody has to save again', async () => {
    show(<Shortfall article={article({ kind: 'selection' })} tray={tray()} />)
    expect(await words('A selection from the page')).not.toContain('save it again')
  })

  it('says that something may be missing where cleaning was in doubt', async () => {
    show(<Shortfall article={article({ wordsSeen: 500, wordsKept: 300 })} tray={tray()} />)
    await control('What was left out (2)')
    expect(document.body.textContent).toContain('in doubt about 200 words')
  })
})

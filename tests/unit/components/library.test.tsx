import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Library } from '../../../components/library/library'
import { AppError } from '../../../lib/errors'
import { library, withLibrary } from '../../../lib/library'
import { getArticle, putArticle } from '../../../lib/storage/articles'
import { savedArticle } from '../../saved-article'
import { control, press, show, type, words } from './screen'

// The background's own functions, without the messages between.
vi.mock('../../../lib/background', async () => ({
  background: (await import('../../../lib/background-functions')).backgroundFunctions,
}))

beforeEach(async () => {
  fakeBrowser.reset()
  fakeBrowser.permissions.getAll = async () => ({ permissions: [], origins: [] })
  fakeBrowser.commands.getAll = async () => [{ name: 'save-page', shortcut: 'Alt+Shift+Y' }]
  location.hash = ''
  const db = await library()
  for (const store of db.objectStoreNames) await db.clear(store)
})

describe('the library', () => {
  it('says what to do while nothing is saved, with the keys that the browser has given', async () => {
    show(<Library />)
    expect(await words('Alt+Shift+Y')).toContain('Nothing saved yet')
  })

  it('is drawn where the browser lets it keep nothing', async () => {
    // Firefox has it so where storage is switched off.
    vi.stubGlobal('localStorage', null)
    onTestFinished(() => void vi.unstubAllGlobals())
    show(<Library />)
    expect(await words('Nothing saved yet')).toContain('Settings')
  })

  it('lists what was saved, newest first', async () => {
    await save('first', 'second', 'third')
    show(<Library />)
    await control('third')
    expect(titles()).toEqual(['third', 'second', 'first'])
    await words('3 articles')
  })

  it('follows a save that another page has asked for', async () => {
    await save('first')
    show(<Library />)
    await control('first')
    await save('second')
    const { announceLibraryChange } = await import('../../../lib/library-changes')
    announceLibraryChange()
    await control('second')
    expect(titles()).toEqual(['second', 'first'])
  })

  it('goes up and down with k and j', async () => {
    await save('first', 'second', 'third')
    show(<Library />)
    await control('third')
    for (const key of ['j', 'j', 'j', 'j', 'k']) type(key)
    expect(document.activeElement?.textContent).toBe('second')
  })

  it('deletes the chosen article, goes on to the one beside it, and brings it back', async () => {
    await save('first', 'second', 'third')
    show(<Library />)
    await control('third')
    type('j')
    type('j')
    type('#')
    await words('Deleted “second”')
    await vi.waitFor(() => expect(titles()).toEqual(['third', 'first']))
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('first'))
    type('z')
    await vi.waitFor(() => expect(titles()).toEqual(['third', 'second', 'first']))
  })

  it('says so where a deleted article does not come back, since its page was saved anew', async () => {
    const [id = ''] = await save('first')
    show(<Library />)
    await press('Delete: first')
    await words('Deleted “first”')
    await withLibrary((db) => putArticle(db, savedArticle({ id: 'anew', key: 'first' })))
    await press('Undo')
    expect(await words('saved again')).not.toContain('Brought back')
    expect(await withLibrary((db) => getArticle(db, id))).toBeNull()
  })

  it('says how many came back where not all that were selected do', async () => {
    await save('first', 'second')
    show(<Library />)
    await control('second')
    const boxes = document.querySelectorAll<HTMLInputElement>('.row-choose input')
    for (const [index, box] of boxes.entries()) {
      box.click()
      await words(`${index + 1} article${index ? 's' : ''} selected`)
    }
    await press('Delete')
    await words('2 articles were deleted')
    await withLibrary((db) => putArticle(db, savedArticle({ id: 'anew', key: 'first' })))
    await press('Undo')
    expect(await words('Brought back 1 of 2')).not.toContain('as it was before')
  })

  it('takes a deletion back with the button of its notice', async () => {
    await save('first')
    show(<Library />)
    await press('Delete: first')
    await words('Nothing saved yet')
    await press('Undo')
    await vi.waitFor(() => expect(titles()).toEqual(['first']))
  })

  it('has the focus on what came back, though the list knew of it before the answer was there', async () => {
    await save('first', 'second')
    show(<Library />)
    await control('second')
    await press('Delete: second')
    await words('Deleted “second”')
    await answerAfter('restoreArticles', () => expect(titles()).toEqual(['second', 'first']))
    await press('Undo')
    await words('Brought back')
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('second'))
  })

  it('goes on in the trash, though the list knew of it before the answer was there', async () => {
    await save('first', 'second', 'third', 'fourth')
    show(<Library />)
    for (const title of ['first', 'second', 'third', 'fourth']) {
      await press(`Delete: ${title}`)
      await words(`Deleted “${title}”`)
    }
    await press('Filter')
    const mark = document.querySelector<HTMLSelectElement>('[data-filter=mark]')
    if (!mark) throw new Error('There is no choice of marks.')
    mark.value = 'deleted'
    mark.dispatchEvent(new Event('change', { bubbles: true }))
    await control('Bring back: second')
    await answerAfter('restoreArticles', () => expect(titles()).not.toContain('second'))
    await press('Bring back: second')
    await words('Brought back')
    await vi.waitFor(() => expect(focused()).toBe('Bring back: first'))
    await answerAfter('purgeArticles', () => expect(titles()).not.toContain('fourth'))
    await press('Delete for good: fourth')
    await press('Press again to delete for good: fourth')
    await words('for good')
    await vi.waitFor(() => expect(focused()).toBe('Bring back: third'))
  })

  it('shows the first tags of an article and counts the others', async () => {
    const tags = Array.from({ length: 200 }, (_, at) => `tag ${at}`)
    const article = savedArticle({ title: 'first', tags, archived: true })
    await withLibrary((db) => putArticle(db, article))
    show(<Library />)
    await control('first')
    const shown = [...document.querySelectorAll('.row .tag')].map((tag) => tag.textContent)
    expect(shown).toEqual(['Archived', ...tags.slice(0, 7), '+193'])
  })

  it('stars and archives from the keyboard', async () => {
    const [id = ''] = await save('first')
    show(<Library />)
    await control('first')
    type('j')
    type('s')
    type('e')
    await vi.waitFor(async () => {
      const article = await withLibrary((db) => getArticle(db, id))
      expect(article).toMatchObject({ starred: true, archived: true })
    })
    await vi.waitFor(async () => {
      expect((await control('Star: first')).getAttribute('aria-pressed')).toBe('true')
    })
    await words('Archived')
  })

  it('says what a key has set, and takes it back', async () => {
    const [id = ''] = await save('first')
    show(<Library />)
    await control('first')
    type('j')
    for (const [key, said, name] of [
      ['s', 'The article has a star.', 'starred'],
      ['a', 'The article is in the archive.', 'archived'],
    ] as const) {
      type(key)
      await words(said)
      type('z')
      await vi.waitFor(async () => {
        expect((await withLibrary((db) => getArticle(db, id)))?.[name]).toBe(false)
      })
    }
    await words('The article is out of the archive.')
  })

  it('puts the focus on an article when the bar of the selection goes', async () => {
    await save('first', 'second')
    show(<Library />)
    await control('second')
    const box = () => document.querySelector<HTMLInputElement>('.row-choose input')
    box()?.click()
    await press('Clear the selection')
    expect(document.activeElement?.textContent).toBe('second')
    box()?.click()
    await words('1 article selected')
    const bar = document.querySelector('.chosen-bar')
    const remove = [...(bar?.querySelectorAll('button') ?? [])].find(
      (button) => button.textContent === 'Delete',
    )
    remove?.focus()
    remove?.click()
    await words('1 article was deleted')
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('first'))
  })

  it('keeps tags that could not be stored', async () => {
    await save('first')
    show(<Library />)
    await control('first')
    document.querySelector<HTMLInputElement>('.row-choose input')?.click()
    await press('Add tags')
    const { background } = await import('../../../lib/background')
    const full = vi
      .spyOn(background, 'updateArticle')
      .mockRejectedValueOnce(new AppError('storage-full'))
    onTestFinished(() => full.mockRestore())
    const input = await vi.waitFor(() => {
      const input = document.querySelector<HTMLInputElement>('.tag-editor input')
      if (!input) throw new Error('There is nowhere to type.')
      return input
    })
    input.value = 'sea, river'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await press('Save tags')
    await words('The disk is full')
    expect(document.querySelector<HTMLInputElement>('.tag-editor input')?.value).toBe('sea, river')
    await press('Save tags')
    await words('1 article has the tags.')
  })

  it('leaves the letters alone while the reader types', async () => {
    await save('first')
    show(<Library />)
    await control('first')
    const input = document.createElement('input')
    document.body.append(input)
    input.focus()
    type('?')
    // Opening takes a moment: looking at once would see nothing either way.
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(document.querySelector('dialog')).toBeNull()
    input.remove()
    type('?')
    await vi.waitFor(() => expect(document.querySelector('dialog')?.open).toBe(true))
  })

  it('says that the library cannot be read, and reads it when it can', async () => {
    await save('first')
    const db = await library()
    db.close()
    const indexedDB = globalThis.indexedDB
    globalThis.indexedDB = Object.assign(new IDBFactory(), {
      open: () => {
        throw new DOMException('No', 'SecurityError')
      },
    })
    show(<Library />)
    await words('The library cannot be shown')
    globalThis.indexedDB = indexedDB
    await press('Try again')
    await control('first')
    expect(titles()).toEqual(['first'])
  })

  it('goes to the settings and keeps what is set there', async () => {
    show(<Library />)
    await press('Settings')
    await words('Save as soon as')
    const box = document.querySelector<HTMLInputElement>('input[type=checkbox]')!
    expect(box.checked).toBe(true)
    box.click()
    await vi.waitFor(async () => {
      const { settings } = await fakeBrowser.storage.local.get('settings')
      expect(settings).toMatchObject({ saveOnClick: false })
    })
  })
})

/** Saves articles a minute apart, the oldest first. */
async function save(...titles: string[]): Promise<string[]> {
  const ids = titles.map(() => crypto.randomUUID())
  for (const [index, title] of titles.entries()) {
    const savedAt = Date.UTC(2026, 2, 5, 8, saves++)
    const id = ids[index] ?? ''
    await withLibrary((db) => putArticle(db, savedArticle({ id, key: title, title, savedAt })))
  }
  return ids
}

let saves = 0

function titles(): string[] {
  return [...document.querySelectorAll('.row-title')].map((title) => title.textContent ?? '')
}

function focused(): string | null | undefined {
  return document.activeElement?.getAttribute('aria-label')
}

/** Has the background answer only once the list shows what it has done. */
async function answerAfter(
  name: 'restoreArticles' | 'purgeArticles',
  isShown: () => void,
): Promise<void> {
  const { background } = await import('../../../lib/background')
  const answer = background[name].bind(background)
  const late = vi.spyOn(background, name).mockImplementation(async (ids: string[]) => {
    const done = await answer(ids)
    await vi.waitFor(isShown)
    return done as never
  })
  onTestFinished(() => late.mockRestore())
}

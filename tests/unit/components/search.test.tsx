import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Library } from '../../../components/library/library'
import type { SavedArticle } from '../../../lib/article'
import { library, withLibrary } from '../../../lib/library'
import { deleteArticles, getArticle, putArticle } from '../../../lib/storage/articles'
import { savedArticle } from '../../saved-article'
import { press, show, type, words } from './screen'

// The background's own functions, without the messages between.
vi.mock('../../../lib/background', async () => ({
  background: (await import('../../../lib/background-functions')).backgroundFunctions,
}))

beforeEach(async () => {
  fakeBrowser.reset()
  fakeBrowser.permissions.getAll = async () => ({ permissions: [], origins: [] })
  location.hash = ''
  const db = await library()
  for (const store of db.objectStoreNames) await db.clear(store)
  await save(1, { title: 'The ferry', text: 'It left at six in the morning.' })
  await save(2, { title: 'The bridge', text: 'Nobody took the ferry to Łódź.', starred: true })
  await save(3, { title: 'The council', text: 'They voted.', siteName: 'Morning Post' })
  show(<Library />)
  await vi.waitFor(() => expect(titles()).toHaveLength(3))
})

describe('the search in the library', () => {
  it('finds at every letter, first what stands in titles, and marks it', async () => {
    look('fe')
    await vi.waitFor(() => expect(titles()).toEqual(['The ferry', 'The bridge']))
    look('ferry')
    await vi.waitFor(() => expect(marks()).toEqual(['ferry', 'ferry']))
    await words('2 articles found')
    look('lodz')
    await vi.waitFor(() => expect(marks()).toEqual(['Łódź']))
    expect(titles()).toEqual(['The bridge'])
  })

  it('says when there is nothing, and the way back', async () => {
    look('zeppelin')
    await words('No saved article has all of these words')
    await press('Clear the search')
    await vi.waitFor(() => expect(titles()).toHaveLength(3))
    expect(input().value).toBe('')
  })

  it('says so not before it has looked, and not anew at every letter', async () => {
    const drawn: string[] = []
    const observer = new MutationObserver(() => {
      const heading = document.querySelector('main h1')?.textContent ?? ''
      if (heading !== drawn.at(-1)) drawn.push(heading)
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    look('ferry')
    await words('2 articles found')
    for (const typed of ['ferryz', 'ferryze', 'ferryzep']) {
      look(typed)
      await vi.waitFor(() => expect(input().value).toBe(typed))
      await words('Nothing found')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    observer.disconnect()
    expect(drawn).toEqual(['Library', 'Nothing found'])
  })

  it('is sifted by site and star', async () => {
    await press('Filter')
    await vi.waitFor(() => expect(filter('site').options).toHaveLength(3))
    choose('site', 'Morning Post')
    await vi.waitFor(() => expect(titles()).toEqual(['The council']))
    choose('site', '')
    choose('mark', 'starred')
    await vi.waitFor(() => expect(titles()).toEqual(['The bridge']))
    look('six')
    await words('Nothing found')
    await press('No filter')
    await vi.waitFor(() => expect(titles()).toEqual(['The ferry']))
  })

  it('lists what was deleted, brings it back, and deletes for good only when asked twice', async () => {
    await withLibrary((db) => deleteArticles(db, ['article-1', 'article-2'], 5))
    await press('Filter')
    await vi.waitFor(() => expect(filter('mark').options).toHaveLength(5))
    choose('mark', 'deleted')
    await words('2 articles found')
    // The keys of the list leave it alone.
    type('j')
    for (const key of ['s', 'a', 'x']) type(key)
    await press('Bring back: The ferry')
    await words('Brought back “The ferry”')
    await words('1 article found')
    await press('Delete for good: The bridge')
    expect(await withLibrary((db) => db.count('trash'))).toBe(1)
    await press('Press again to delete for good: The bridge')
    await words('Deleted “The bridge” for good')
    await words('No deleted article has all of these words')
    expect(await withLibrary((db) => db.getAllKeys('meta'))).toEqual(['article-1', 'article-3'])
    expect(await withLibrary((db) => db.count('trash'))).toBe(0)
    expect((await withLibrary((db) => getArticle(db, 'article-1')))?.starred).toBe(false)
  })

  it('is there also where all was deleted', async () => {
    const ids = ['article-1', 'article-2', 'article-3']
    await withLibrary((db) => deleteArticles(db, ids, 5))
    const { announceLibraryChange } = await import('../../../lib/library-changes')
    announceLibraryChange()
    await words('Nothing saved yet')
    await press('Filter')
    await vi.waitFor(() => expect(filter('mark').options).toHaveLength(5))
    choose('mark', 'deleted')
    await words('3 articles found')
  })

  it('is reached by a slash, left into the list by the arrow, and cleared by Escape', async () => {
    input().checkVisibility = () => true
    type('/')
    expect(document.activeElement).toBe(input())
    look('ferry')
    await vi.waitFor(() => expect(titles()).toHaveLength(2))
    type('ArrowDown')
    expect(document.activeElement?.textContent).toBe('The ferry')
    type('ArrowUp')
    expect(document.activeElement).toBe(input())
    type('Escape')
    await vi.waitFor(() => expect(titles()).toHaveLength(3))
  })

  it('follows what is saved meanwhile', async () => {
    look('ferry')
    await vi.waitFor(() => expect(titles()).toHaveLength(2))
    await save(4, { title: 'Another ferry' })
    const { announceLibraryChange } = await import('../../../lib/library-changes')
    announceLibraryChange()
    await vi.waitFor(() => expect(titles()).toEqual(['Another ferry', 'The ferry', 'The bridge']))
  })
})

async function save(number: number, change: Partial<SavedArticle>): Promise<void> {
  const id = `article-${number}`
  const savedAt = Date.UTC(2026, 2, 5, 8, number)
  const article = savedArticle({ tags: [], ...change, id, key: id, savedAt })
  await withLibrary((db) => putArticle(db, article))
}

function input(): HTMLInputElement {
  return document.querySelector<HTMLInputElement>('.search input')!
}

function look(typed: string): void {
  input().focus()
  input().value = typed
  input().dispatchEvent(new InputEvent('input', { bubbles: true }))
}

function filter(name: string): HTMLSelectElement {
  return document.querySelector<HTMLSelectElement>(`[data-filter=${name}]`)!
}

function choose(name: string, value: string): void {
  filter(name).value = value
  filter(name).dispatchEvent(new Event('change', { bubbles: true }))
}

function titles(): string[] {
  return [...document.querySelectorAll('.row-link')].map((link) => link.textContent ?? '')
}

function marks(): string[] {
  return [...document.querySelectorAll('.row mark')].map((mark) => mark.textContent ?? '')
}

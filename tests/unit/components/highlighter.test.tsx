import 'fake-indexeddb/auto'
import { useState } from 'preact/hooks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Notice, Toast } from '../../../components/library/toast'
import { Highlighter } from '../../../components/reader/highlighter'
import { useArticle } from '../../../components/reader/use-article'
import type { Highlight } from '../../../lib/article'
import { backgroundFunctions } from '../../../lib/background-functions'
import { AppError } from '../../../lib/errors'
import { library, withLibrary } from '../../../lib/library'
import { getArticle, putArticle } from '../../../lib/storage/articles'
import { savedArticle } from '../../saved-article'
import { testHighlight } from '../../test-highlight'
import { control, press, show, words } from './screen'

// The background's own functions, without the messages between.
vi.mock('../../../lib/background', async () => ({
  background: (await import('../../../lib/background-functions')).backgroundFunctions,
}))

const opened = testHighlight()
const article = savedArticle({ readAt: 1, highlights: [opened] })

beforeEach(async () => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  const db = await library()
  for (const store of db.objectStoreNames) await db.clear(store)
  await withLibrary((db) => putArticle(db, article))
})

describe('a note', () => {
  it('is there again, as is the colour, when its highlight was removed and is brought back', async () => {
    await openEditor()
    write('Ask Ada.')
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ note: 'Ask Ada.' }))
    choose('Pink')
    await press('Remove')
    await words('The highlight was removed.')
    await press('Undo')
    await words('The highlight is back.')
    expect(await stored()).toMatchObject({ note: 'Ask Ada.', color: 'pink' })
  })

  it('that another page wrote is there again too', async () => {
    await openEditor()
    await backgroundFunctions.changeHighlight(article.id, opened, { note: 'From elsewhere.' })
    await press('Remove')
    await press('Undo')
    await words('The highlight is back.')
    expect(await stored()).toMatchObject({ note: 'From elsewhere.' })
  })

  it('that another page wrote stays where only the colour is changed', async () => {
    await openEditor()
    await backgroundFunctions.changeHighlight(article.id, opened, { note: 'From elsewhere.' })
    choose('Pink')
    await press('Done')
    await isClosed()
    expect(await stored()).toMatchObject({ note: 'From elsewhere.', color: 'pink' })
  })

  it('that cannot be stored keeps the editor open, says why, and is tried again', async () => {
    const put = vi.spyOn(backgroundFunctions, 'changeHighlight')
    put.mockRejectedValue(new AppError('storage-full'))
    await openEditor()
    write('Ask Ada.')
    await press('Done')
    expect(await said()).toMatch(/disk is full, so this was not stored.*“Done” tries again/)
    await press('Done')
    await vi.waitFor(() => expect(put.mock.calls.length).toBeGreaterThan(1))
    expect(document.querySelector('dialog')?.open).toBe(true)
    put.mockRestore()
    await press('Done')
    await isClosed()
    expect(await stored()).toMatchObject({ note: 'Ask Ada.' })
  })

  it('that cannot be stored is given up by who closes the editor once more', async () => {
    const put = vi.spyOn(backgroundFunctions, 'changeHighlight')
    put.mockRejectedValue(new AppError('storage-full'))
    await openEditor()
    write('Ask Ada.')
    document.querySelector('dialog')?.close()
    await said()
    await vi.waitFor(() => expect(document.querySelector('dialog')?.open).toBe(true))
    document.querySelector('dialog')?.close()
    await isClosed()
    expect(put).toHaveBeenCalledTimes(1)
  })

  it('is stored when the reader goes back at once', async () => {
    await openEditor()
    write('Ask Ada.')
    await press('Back')
    await isClosed()
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ note: 'Ask Ada.' }))
  })

  it('is not stored, and its highlight not back, where that was removed', async () => {
    const put = vi.spyOn(backgroundFunctions, 'changeHighlight')
    await openEditor()
    write('Ask Ada.')
    await press('Remove')
    await words('The highlight was removed.')
    expect(put).not.toHaveBeenCalled()
    expect(await stored()).toBeUndefined()
  })
})

describe('a highlight in a link', () => {
  it('is opened by Enter on it', async () => {
    const [mark] = await showMarks(
      '<p><a href="https://harbour.example/">The ferry is</a> back.</p>',
    )
    mark?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(await control('Done')).toBeDefined()
  })

  it('is not opened by Enter on the link', async () => {
    const [mark] = await showMarks(
      '<p><a href="https://harbour.example/">The ferry is</a> back.</p>',
    )
    mark?.parentElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }),
    )
    await words('1 highlight')
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('is reached outside it where it goes on there', async () => {
    const [first, ...others] = await showMarks(
      '<p><a href="https://harbour.example/">The</a> ferry is</p>',
    )
    expect(first?.getAttribute('role')).toBeNull()
    expect(others.map((mark) => mark.getAttribute('role'))).toContain('button')
  })
})

/** Shows the article and opens its highlight. */
async function openEditor(): Promise<void> {
  const [mark] = await showMarks()
  mark?.click()
  await control('Done')
}

/** Shows the article, or another, and returns what is marked in it. */
async function showMarks(content = article.content): Promise<HTMLElement[]> {
  const page = document.implementation.createHTMLDocument()
  page.body.innerHTML = content
  show(<Opened page={page} />)
  return vi.waitFor(() => {
    const marks = [...page.querySelectorAll<HTMLElement>('mark')]
    if (marks.length === 0) throw new Error('Nothing is marked.')
    return marks
  })
}

/** What of the reader has to do with highlights; happy-dom fills no frames. */
function Opened({ page }: { page: Document }) {
  const { article: shown } = useArticle(article.id, null)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [isLeft, setLeft] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setLeft(true)}>
        Back
      </button>
      {shown && !isLeft && (
        <Highlighter article={shown} page={page} color="yellow" onNotice={setNotice} />
      )}
      <Toast notice={notice} onGone={() => setNotice(null)} />
    </>
  )
}

function write(note: string): void {
  const field = document.querySelector('textarea')
  if (!field) throw new Error('There is no field for a note.')
  field.value = note
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

function choose(color: string): void {
  const label = [...document.querySelectorAll('.highlight-editor label')].find(
    (label) => label.textContent?.trim() === color,
  )
  label?.querySelector('input')?.click()
}

/** What the editor says of a failure, as soon as it does. */
function said(): Promise<string> {
  return vi.waitFor(() => {
    const alert = document.querySelector('dialog [role=alert]')
    if (!alert?.textContent) throw new Error('Nothing is said.')
    return alert.textContent
  })
}

async function isClosed(): Promise<void> {
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull())
}

async function stored(): Promise<Highlight | undefined> {
  return (await withLibrary((db) => getArticle(db, article.id)))?.highlights[0]
}

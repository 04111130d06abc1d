import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ExportDialog } from '../../../components/export/export-dialog'
import { ExportLibrary } from '../../../components/export/export-library'
import { NameTemplateSetting } from '../../../components/export/name-template-setting'
import { AppError } from '../../../lib/errors'
import { downloadArticle, downloadAsBook } from '../../../lib/export-articles'
import { downloadArticles, type ExportOptions } from '../../../lib/export-many'
import { defaultSettings } from '../../../lib/settings'
import { loadSettings } from '../../../lib/stored-settings'
import { control, press, show, words } from './screen'

vi.mock('../../../lib/export-articles', () => ({
  downloadArticle: vi.fn(),
  downloadAsBook: vi.fn(),
}))
vi.mock('../../../lib/export-many', () => ({ downloadArticles: vi.fn() }))

beforeEach(() => {
  fakeBrowser.reset()
  vi.clearAllMocks()
})

describe('the formats of an article', () => {
  it('download it in the one that is chosen', async () => {
    show(
      <ExportDialog
        id="some-id"
        settings={defaultSettings}
        attempt={(work) => void work()}
        tell={() => {}}
      />,
    )
    await press('More formats')
    await press('Web page in one file')
    await vi.waitFor(() => expect(downloadArticle).toHaveBeenCalledWith('some-id', 'html'))
    // The dialog has closed with the choice.
    await press('More formats')
    await press('E-book (EPUB)')
    await vi.waitFor(() => expect(downloadAsBook).toHaveBeenCalledWith('some-id'))
  })
})

describe('the export of the library', () => {
  it('shows how far it is, what came of it, and what was left out', async () => {
    let finish = () => {}
    vi.mocked(downloadArticles).mockImplementation(async ({ onProgress }: ExportOptions) => {
      onProgress?.({ done: 2, total: 3 })
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      return {
        exported: 2,
        leftOut: [{ id: 'x', title: 'Lost', error: new AppError('article-missing') }],
      }
    })
    show(<ExportLibrary settings={defaultSettings} />)
    await press('Export all articles')
    expect(await words('2 of 3')).toContain('Stop')
    finish()
    const told = await words('2 articles were exported.')
    expect(told).toContain('One article was left out:')
    expect(told).toContain('Lost: This article is not in the library any more.')
  })

  it('stops when it is told to', async () => {
    vi.mocked(downloadArticles).mockImplementation(
      ({ signal }: ExportOptions) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    )
    show(<ExportLibrary settings={defaultSettings} />)
    await press('Export all articles')
    await vi.waitFor(() => expect(downloadArticles).toHaveBeenCalled())
    await press('Stop')
    expect(await control('Export all articles')).toBeTruthy()
  })
})

describe('the names of exported files', () => {
  it('show what an article would be called, and are kept', async () => {
    show(<NameTemplateSetting nameTemplate="{{date}} {{title}}" />)
    expect(await words('2026-03-04 The ferry runs again.md')).not.toContain(
      'Back to the usual name',
    )
    write('{{site}}/{{title}}')
    await words('Harbour Gazette/The ferry runs again.md')
    await vi.waitFor(async () =>
      expect((await loadSettings()).nameTemplate).toBe('{{site}}/{{title}}'),
    )
  })

  it('say what is wrong and where', async () => {
    show(<NameTemplateSetting nameTemplate="{{titel}} {{date" />)
    const told = await words('Until this is mended')
    expect(told).toMatch(/Character 3:\s*Nothing is called “\u2066titel\u2069”/)
    expect(told).toContain('Character 11:')
    expect(told).toContain('2026-03-04 The ferry runs again.md')
    await press('Character 3:')
    const field = document.querySelector<HTMLInputElement>('#name-template')
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([2, 7])
  })
})

function write(template: string): void {
  const input = document.querySelector<HTMLInputElement>('#name-template')
  input!.value = template
  input!.dispatchEvent(new Event('input', { bubbles: true }))
}

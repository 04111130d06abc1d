import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { MarkdownTemplateSetting } from '../../../components/export/markdown-template-setting'
import { useSettings } from '../../../components/shared/use-settings'
import { usualTemplate } from '../../../lib/export/template/usual-template'
import { newestArticle } from '../../../lib/markdown-template'
import { loadSettings, saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'
import { press, show, words } from './screen'

vi.mock('../../../lib/markdown-template', { spy: true })

beforeEach(() => {
  fakeBrowser.reset()
  vi.mocked(newestArticle).mockResolvedValue(savedArticle({ content: '' }))
})

function Setting() {
  return <MarkdownTemplateSetting settings={useSettings()} />
}

describe('the layout of Markdown files', () => {
  it('is shown with the newest article, and kept with every key', async () => {
    show(<Setting />)
    await words('Preview: The ferry runs again')
    write('# {{ title }} ({{ words }})')
    await words('# The ferry runs again (4)')
    expect(await kept()).toEqual(['# {{ title }} ({{ words }})', null])
  })

  it('is shown with a made-up article where there is none', async () => {
    vi.mocked(newestArticle).mockResolvedValue(null)
    show(<Setting />)
    write('{{ authors | join }}|{{ site }}')
    expect(await words('Ada Quill|Harbour Gazette')).toContain('Preview, with a made-up article')
  })

  it('with errors says each with its place, marks it, and files have the last one without', async () => {
    await saveSettings({ markdownTemplate: '* {{ title }}' })
    show(<Setting />)
    await words('* {{ title }}')
    write('a\n{{ titel }}{{ title | up }}')
    const told = await words('Nothing is called “\u2066titel\u2069”.')
    expect(told).toContain('Line 2, column 4:')
    expect(told).toContain('Line 2, column 23:')
    expect(told).toContain('There is no filter “\u2066up\u2069”.')
    expect(told).toContain('files are made with your last layout that had none')
    await words('* The ferry runs again')
    const marks = [...document.querySelectorAll('.template-editor mark')]
    expect(marks.map((mark) => mark.textContent)).toEqual(['titel', 'up'])
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(await kept()).toEqual(['* {{ title }}', 'a\n{{ titel }}{{ title | up }}'])
  })

  it('has what is wrong selected by a press', async () => {
    show(<Setting />)
    write('a\n{{ titel }}')
    await press('Line 2, column 4:')
    expect(document.activeElement).toBe(field())
    expect([field().selectionStart, field().selectionEnd]).toEqual([5, 10])
  })

  it('with errors is there again later', async () => {
    await saveSettings({ markdownTemplateDraft: '{{ titel }}' })
    show(<Setting />)
    await words('Nothing is called “\u2066titel\u2069”.')
    expect(field().value).toBe('{{ titel }}')
    expect(await words('files have the usual layout')).not.toContain(
      'Back to the last one without errors',
    )
  })

  it('that can break the front matter is used, with a warning', async () => {
    show(<Setting />)
    write('---\ntitle: {{ title }}\n---\n')
    const told = await words('can break the properties at the top')
    expect(told).not.toContain('Until it has no errors')
    expect((await kept())[1]).toBeNull()
  })

  it('can be put away, and brought back', async () => {
    await saveSettings({ markdownTemplate: 'good', markdownTemplateDraft: '{{ bad }}' })
    show(<Setting />)
    await press('Back to the last one without errors')
    await words('What you wrote was put away.')
    expect(await kept()).toEqual(['good', null])
    await press('Undo')
    await vi.waitFor(async () => expect(await kept()).toEqual(['good', '{{ bad }}']))
    await press('Back to the usual layout')
    await vi.waitFor(async () => expect(await kept()).toEqual(['', null]))
    await press('Undo')
    await vi.waitFor(async () => expect(await kept()).toEqual(['good', '{{ bad }}']))
    expect(field().value).toBe('{{ bad }}')
  })

  it('starts from the usual one', async () => {
    show(<Setting />)
    await press('Start from the usual layout')
    await vi.waitFor(async () => expect(await kept()).toEqual([usualTemplate, null]))
    expect(field().value).toBe(usualTemplate)
  })
})

function field(): HTMLTextAreaElement {
  return document.querySelector<HTMLTextAreaElement>('#markdown-template')!
}

function write(template: string): void {
  field().value = template
  field().dispatchEvent(new Event('input', { bubbles: true }))
}

async function kept() {
  const { markdownTemplate, markdownTemplateDraft } = await loadSettings()
  return [markdownTemplate, markdownTemplateDraft]
}

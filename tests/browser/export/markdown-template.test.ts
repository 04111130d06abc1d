import { expect, it } from 'vitest'
import { markdownForFile, markdownForPeople } from '../../../lib/export/laid-out-markdown'
import { renderMarkdown } from '../../../lib/export/render-markdown'
import { usualTemplate } from '../../../lib/export/template/usual-template'
import { savedArticle } from '../../saved-article'
import { testHighlight } from '../../test-highlight'

const bare = savedArticle()
const marked = savedArticle({ highlights: [testHighlight({ note: 'Ask the crew.' })] })

it.each([
  ['no highlights', bare],
  ['highlights', marked],
])(
  'the usual layout, written as a template, makes the same file of an article with %s',
  async (_, article) => {
    const file = await markdownForFile(article, { markdownTemplate: usualTemplate })
    expect(file).toBe(renderMarkdown(article))
    expect(await markdownForFile(article, { markdownTemplate: ' \n' })).toBe(file)
  },
)

it('a template with errors, as an old backup can bring one, makes the usual file', async () => {
  const file = await markdownForFile(bare, { markdownTemplate: '{{ titel }}' })
  expect(file).toBe(renderMarkdown(bare))
})

it('people get the highlights without the comments', async () => {
  const markdownTemplate =
    '# {{ title | markdown }}\n\n{{ content }}\n\n{{ highlightSection }}{{ record }}'
  const text = await markdownForPeople(marked, { markdownTemplate })
  expect(text).toMatch(/^# The ferry runs again\n\nThe \*\*ferry\*\* is back\./)
  expect(text).toMatch(/\n## Highlights\n\n> [^\n]+\n\nAsk the crew\.$/)
})

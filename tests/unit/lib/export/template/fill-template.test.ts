import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../../../../lib/export/template/fill-template'
import { savedArticle } from '../../../../saved-article'

const parts = {
  frontMatter: () => '---\ntitle: "x"\n---\n',
  content: () => 'The text.\n',
  highlights: () => '',
  record: () => '<!-- offprint {} -->\n',
}

describe('fillTemplate', () => {
  it('writes nothing for what the article does not say', () => {
    const article = savedArticle({ siteName: null, authors: [], byline: null, tags: [] })
    const template = '[{{ site }}{{ author }}{{ authors | join: ", " }}{{ tags }}{{ agency }}]'
    expect(fillTemplate(template, article, parts)).toBe('[]')
  })

  it('has no address of a lead picture that the page had in itself', () => {
    const url = 'data:image/png;base64,AAAA'
    const article = savedArticle({ images: [{ ...savedArticle().images[0]!, url }] })
    expect(fillTemplate('[{{ image }}]', article, parts)).toBe('[]')
  })

  it('takes the byline where no author is named', () => {
    const article = savedArticle({ authors: [], byline: 'Our reporter' })
    expect(fillTemplate('{{ authors.first }}|{{ author }}', article, parts)).toBe(
      'Our reporter|Our reporter',
    )
  })

  it('does not read what an article says as a template', () => {
    const article = savedArticle({ title: '{{ url }}{% if %}' })
    expect(fillTemplate('{{ title }}', article, parts)).toBe('{{ url }}{% if %}')
  })

  it('makes only those parts that the template asks for', () => {
    const never = () => {
      throw new Error('Nobody asked.')
    }
    expect(fillTemplate('{{ title }}', savedArticle(), { ...parts, content: never })).toBe(
      'The ferry runs again',
    )
  })

  it('makes nothing of a template with errors, and something of one with warnings', () => {
    expect(fillTemplate('{{ titel }}', savedArticle(), parts)).toBeNull()
    expect(fillTemplate('---\na: {{ title }}\n---\n', savedArticle(), parts)).toBe(
      '---\na: The ferry runs again\n---\n',
    )
  })

  it('stops where loops in loops grow without end', () => {
    const tags = Array.from({ length: 1000 }, () => 'a tag')
    const template = `${'{% for a in tags %}'.repeat(4)}{{ content }}${'{% endfor %}'.repeat(4)}`
    expect(() => fillTemplate(template, savedArticle({ tags }), parts)).toThrow('too large')
    const silent = template.replace('{{ content }}', '')
    expect(() => fillTemplate(silent, savedArticle({ tags }), parts)).toThrow('too large')
  })
})

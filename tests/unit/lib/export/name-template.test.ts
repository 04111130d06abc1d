import { describe, expect, it } from 'vitest'
import { uniqueFileName } from '../../../../lib/export/file-name'
import { articlePath, nameTemplateErrors } from '../../../../lib/export/name-template'
import { savedArticle } from '../../../saved-article'

describe('articlePath', () => {
  it.each([
    ['{{date}} {{title}}', '2026-03-04 The ferry runs again.md'],
    ['{{site}}/{{year}}/{{title}}', 'Harbour Gazette/2026/The ferry runs again.md'],
    [
      '{{ title }} ({{author}}, {{section}}, {{lang}})',
      'The ferry runs again (Ada Quill, Local, en).md',
    ],
    ['{{saved}} {{month}} {{day}}', '2026-03-05 03 04.md'],
    ['../{{title}}', 'The ferry runs again.md'],
    ['/{{title}}/', 'The ferry runs again/Untitled.md'],
    ['con/{{title}}', 'con_/The ferry runs again.md'],
    ['{{titel}} {{title', '2026-03-04 The ferry runs again.md'],
    ['{{ title | truncate: 12 | upcase }}', 'THE FERRY.md'],
    ['{% if section %}{{section}}/{% endif %}{{title}}', 'Local/The ferry runs again.md'],
    ['{{ published | date: "%Y/%m" }}/{{title}}', '2026/03/The ferry runs again.md'],
    ['{{ authors | join: "/" }}', 'Ada Quill/Ben Marsh.md'],
    ['', 'Untitled.md'],
  ])('%s is %s', (template, path) => {
    expect(articlePath(template, savedArticle(), '.md')).toBe(path)
  })

  it('takes no folder from what is in the record, and none for what is unknown', () => {
    const article = savedArticle({ siteName: null, title: '../a/b\\c' })
    expect(articlePath('{{site}}/{{title}}', article, '.md')).toBe('a b c.md')
  })

  it('has no folder that is called as a file could be', () => {
    const article = savedArticle({ siteName: 'Noi.MD.', title: 'Noi' })
    expect(articlePath('{{site}}/{{title}}', article, '.md')).toBe('Noi.MD_/Noi.md')
  })

  it('tells articles in different folders apart without numbers', () => {
    const taken = new Map<string, number>()
    const paths = ['a/x.md', 'b/x.md', 'A/X.md'].map((path) => uniqueFileName(path, taken))
    expect(paths).toEqual(['a/x.md', 'b/x.md', 'A/X (2).md'])
  })
})

describe('nameTemplateErrors', () => {
  it('finds nothing in a template of fields, tests and filters', () => {
    const template =
      '--- {{site}}/{% if section %}{{ section | downcase }}{% endif %} {x} {{title}}'
    expect(nameTemplateErrors(template)).toEqual([])
  })

  it('says what and where', () => {
    expect(nameTemplateErrors('{{titel}} {{ title | shout }} {% iff %} {{date')).toEqual([
      { code: 'unknown-field', text: 'titel', at: 2, end: 7, meant: 'title' },
      { code: 'unknown-filter', text: 'shout', at: 21, end: 26, meant: null },
      { code: 'unknown-tag', text: '{% iff %}', at: 30, end: 39, meant: null },
      { code: 'not-closed', text: '{{date', at: 40, end: 46, meant: null },
    ])
  })
})

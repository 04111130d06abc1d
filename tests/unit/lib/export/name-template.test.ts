import { describe, expect, it } from 'vitest'
import { uniqueFileName } from '../../../../lib/export/file-name'
import { articlePath, nameFields, nameTemplateErrors } from '../../../../lib/export/name-template'
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
    ['{{titel}} {{title', '{{titel}} {{title.md'],
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
  it('finds nothing in a template of all fields', () => {
    const template = Object.keys(nameFields)
      .map((name) => `{{${name}}}`)
      .join('/ {x} ')
    expect(nameTemplateErrors(template)).toEqual([])
  })

  it('says what and where', () => {
    expect(nameTemplateErrors('{{titel}} }} {{constructor}} {{date')).toEqual([
      { code: 'unknown-field', text: '{{titel}}', at: 0 },
      { code: 'unclosed-field', text: '}}', at: 10 },
      { code: 'unknown-field', text: '{{constructor}}', at: 13 },
      { code: 'unclosed-field', text: '{{date', at: 29 },
    ])
  })
})

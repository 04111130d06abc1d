import { describe, expect, it } from 'vitest'
import { bibtexFile } from '../../../../../lib/export/bibtex-file'
import { cslJsonFile } from '../../../../../lib/export/csl-json-file'
import { risFile } from '../../../../../lib/export/ris-file'
import { savedArticle } from '../../../../saved-article'
import { testHighlight } from '../../../../test-highlight'
import { randomStrings } from '../random-strings'

/** In the order in which they were made; the text has them the other way round. */
const highlights = [
  testHighlight({ id: 'b', exact: 'is back', start: 10, end: 17, note: 'At\nlast {100 %}' }),
  testHighlight({ id: 'a' }),
]

describe('bibtexFile', () => {
  it('cites a news article', () => {
    expect(bibtexFile(savedArticle()).text).toBe(`@article{quill2026ferry,
  title = {{The ferry runs again}},
  author = {Quill, Ada and Marsh, Ben},
  journal = {Harbour Gazette},
  year = {2026},
  month = {3},
  day = {4},
  date = {2026-03-04},
  url = {https://harbour.example/2026/ferry},
  urldate = {2026-03-05},
  langid = {en},
}
`)
  })

  it('writes what LaTeX reads otherwise as LaTeX', () => {
    const title = 'R&D: 5 % of #1 {x} a_b ~ ^ \\ $'
    expect(bibtexFile(savedArticle({ title })).text).toContain(
      'title = {{R\\&D: 5 \\% of \\#1 (x) a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\$}}',
    )
  })

  it('has the highlights as one annotation', () => {
    expect(bibtexFile(savedArticle({ highlights })).text).toContain(
      '  annote = {“The ferry” \\par “is back” — At last (100 \\%)},\n',
    )
  })

  it('has braces in pairs and one field a line, whatever the title is', () => {
    const odd = randomStrings(2_000, 3).filter((title) => {
      const { text } = bibtexFile(savedArticle({ title, authors: [{ name: title, url: null }] }))
      const depth = [...text].reduce((sum, character) => sum + brace(character), 0)
      return depth !== 0 || text.split('\n').length > 13
    })
    expect(odd).toEqual([])
  })
})

describe('cslJsonFile', () => {
  it('cites a news article', () => {
    expect(JSON.parse(cslJsonFile(savedArticle()).text)).toEqual([
      {
        id: '0b5f6a52-6d0c-4a5b-9a39-0d4fbb3a4a11',
        type: 'article-newspaper',
        title: 'The ferry runs again',
        author: [
          { family: 'Quill', given: 'Ada' },
          { family: 'Marsh', given: 'Ben' },
        ],
        'container-title': 'Harbour Gazette',
        section: 'Local',
        issued: { 'date-parts': [[2026, 3, 4]] },
        accessed: { 'date-parts': [[2026, 3, 5]] },
        URL: 'https://harbour.example/2026/ferry',
        language: 'en',
        abstract: 'After three weeks, “everyone” is back on board.',
      },
    ])
  })

  it('has the highlights as a note', () => {
    expect(JSON.parse(cslJsonFile(savedArticle({ highlights })).text)[0].note).toBe(
      '“The ferry”\n\n“is back” — At\nlast {100 %}',
    )
  })
})

describe('risFile', () => {
  it('cites a news article', () => {
    expect(risFile(savedArticle({ publishedTime: '2026-03' })).text.split('\r\n')).toEqual([
      'TY  - NEWS',
      'TI  - The ferry runs again',
      'AU  - Quill, Ada',
      'AU  - Marsh, Ben',
      'T2  - Harbour Gazette',
      'SE  - Local',
      'PY  - 2026',
      'DA  - 2026/03',
      'UR  - https://harbour.example/2026/ferry',
      'Y2  - 2026/03/05',
      'LA  - en',
      'AB  - After three weeks, “everyone” is back on board.',
      'ER  - ',
      '',
    ])
  })

  it('has each highlight as a note', () => {
    expect(risFile(savedArticle({ highlights })).text).toContain(
      'N1  - “The ferry”\r\nN1  - “is back” — At last {100 %}\r\nER',
    )
  })

  it('keeps a title with line ends from making fields', () => {
    const { text } = risFile(savedArticle({ title: 'x\r\nAU  - Nobody\u2028ER  - ' }))
    expect(text).toContain('TI  - x AU - Nobody ER -\r\n')
  })
})

function brace(character: string): number {
  return character === '{' ? 1 : character === '}' ? -1 : 0
}

import { expect, it } from 'vitest'
import { textFile } from '../../../../lib/export/text-file'
import { savedArticle } from '../../../saved-article'

it('is the title, who and when, the text and the source, with blank lines between', () => {
  const article = savedArticle({ text: 'First.\nSecond.' })
  expect(textFile(article)).toEqual({
    extension: '.txt',
    type: 'text/plain',
    text: `The ferry runs again

Ada Quill, Ben Marsh · Harbour Gazette · 2026-03-04

First.

Second.

https://harbour.example/2026/ferry
`,
  })
})

it('leaves out who and when where nothing is known', () => {
  const unknown = { authors: [], byline: null, siteName: null, publishedTime: null }
  expect(textFile(savedArticle({ ...unknown, text: 'First.' })).text).toBe(
    'The ferry runs again\n\nFirst.\n\nhttps://harbour.example/2026/ferry\n',
  )
})

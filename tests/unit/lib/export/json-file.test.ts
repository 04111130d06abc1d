import { expect, it } from 'vitest'
import { jsonFile } from '../../../../lib/export/json-file'
import { savedArticle } from '../../../saved-article'

it('exports the whole record, which reads back the same', () => {
  const article = savedArticle({ title: 'Line\u2028and “quote”', authors: [] })
  const { extension, type, text } = jsonFile(article)
  expect(JSON.parse(text)).toEqual(article)
  expect(extension).toBe('.json')
  expect(type).toBe('application/json')
})

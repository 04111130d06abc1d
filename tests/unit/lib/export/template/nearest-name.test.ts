import { expect, it } from 'vitest'
import { nearestName } from '../../../../../lib/export/template/nearest-name'
import { templateFields } from '../../../../../lib/export/template/template-fields'

it.each([
  ['titel', 'title'],
  ['autor', 'author'],
  ['sitename', 'siteName'],
  ['contents', 'content'],
  ['publisehd', 'published'],
  ['frontmater', 'frontMatter'],
  ['x', null],
  ['quite another', null],
])('%s is probably %s', (name, meant) => {
  expect(nearestName(name, Object.keys(templateFields))).toBe(meant)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseTemplate } from '../../../../../lib/export/template/parse-template'
import { templateFields } from '../../../../../lib/export/template/template-fields'
import { templateFilters } from '../../../../../lib/export/template/template-filters'

const text = readFileSync(join(import.meta.dirname, '../../../../../docs/template.md'), 'utf8')

it('the documentation names every field and filter', () => {
  const names = [...Object.keys(templateFields), ...Object.keys(templateFilters)]
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

it('the layout in the documentation has no errors', () => {
  const [, template = ''] = /```liquid\n([\s\S]+?)```/.exec(text) ?? []
  expect(template).toContain('{{ content }}')
  expect(parseTemplate(template).errors).toEqual([])
})

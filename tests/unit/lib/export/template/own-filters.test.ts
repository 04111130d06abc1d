import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { templateFilters } from '../../../../../lib/export/template/template-filters'
import type { TemplateValue } from '../../../../../lib/export/template/template-value'

function filtered(value: TemplateValue, name: string, ...given: TemplateValue[]): TemplateValue {
  return templateFilters[name]!.apply(value, ...given)
}

describe('the filters that Liquid has not', () => {
  it.each<TemplateValue>([
    'a: b # c',
    '---',
    '"quoted" \\ and \u2028 \u0085 broken\nlines',
    '{{ title }}',
    'yes',
    '',
    12,
    true,
    null,
    ['a: b', '- c', ']'],
    [],
    [{ 'a: b': 'c # d', note: null }],
  ])('yaml: %j is read back the same', (value) => {
    const text = `x: ${filtered(value, 'yaml')}\ny: 1\n`
    expect(parse(text)).toEqual({ x: value, y: 1 })
    expect(load(text)).toEqual({ x: value, y: 1 })
  })

  it.each([
    ['2 * 3 * 4 _is_ it', '2 \\* 3 \\* 4 \\_is\\_ it'],
    ['<script>alert(1)</script> [a](b)', '\\<script>alert(1)\\</script> \\[a]\\(b)'],
    ['# A\nB', '\\# A B'],
  ])('markdown: %j has no markup in it', (text, markdown) => {
    expect(filtered(text, 'markdown')).toBe(markdown)
  })

  it('quote puts a mark before each line', () => {
    expect(filtered('a\n\nb', 'quote')).toBe('> a\n>\n> b')
  })

  it('wikilink makes a link of each of a list, whatever its name', () => {
    expect(filtered(['Ada Quill', 'a]] | b#^'], 'wikilink')).toEqual(['[[Ada Quill]]', '[[a b]]'])
    expect(filtered(null, 'wikilink')).toBeNull()
  })

  it('tag leaves what a tag can be made of', () => {
    expect(filtered(['island life', '#a/b', '2026', 'Überfahrt!'], 'tag')).toEqual([
      'island-life',
      'a/b',
      '_2026',
      'Überfahrt',
    ])
  })

  it('date speaks the language that it is told', () => {
    const time = '2026-03-04T23:30:00-05:00'
    expect(filtered(time, 'date', '%A, %-d. %B %Y, %H:%M', 'de')).toBe(
      'Mittwoch, 4. März 2026, 23:30',
    )
    expect(filtered(time, 'date', '%B', 'no such language')).toBe('March')
    expect(filtered('2026-13', 'date', '%Y')).toBe('2026-13')
  })
})

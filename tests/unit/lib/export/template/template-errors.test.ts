import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../../../../lib/export/template/parse-template'
import { renderTemplate } from '../../../../../lib/export/template/render-template'
import { isWarning } from '../../../../../lib/export/template/template-error'
import { usualTemplate } from '../../../../../lib/export/template/usual-template'

describe('a template with errors', () => {
  it.each([
    ['{{ titel }}', 'unknown-field', 'titel'],
    ['{{ constructor }}', 'unknown-field', 'constructor'],
    ['{{ tag }}{% for tag in tags %}{{ tag }}{% endfor %}', 'unknown-field', 'tag'],
    ['{% if a %}{% endif %}', 'unknown-field', 'a'],
    ['{{ title | default: b }}', 'unknown-field', 'b'],
    ['{{ title.name }}', 'unknown-property', 'title.name'],
    ['{{ title.constructor }}', 'unknown-property', 'title.constructor'],
    ['{% for mark in highlights %}{{ mark.words }}{% endfor %}', 'unknown-property', 'mark.words'],
    ['{{ title | upcas }}', 'unknown-filter', 'upcas'],
    ['{{ title | toString }}', 'unknown-filter', 'toString'],
    ['{{ title | truncate: 1, "", 3 }}', 'wrong-arguments', 'truncate'],
    ['{{ published | date }}', 'wrong-arguments', 'date'],
    ['{{ published | date: "%Y %Q" }}', 'unknown-date-part', '%Q'],
    ['{{ published | date: "%Y", "x" }}', 'wrong-arguments', '"x"'],
    ['{% for letter in title %}{% endfor %}', 'no-list', 'title'],
    ['a {% assign x = 1 %}', 'unknown-tag', '{% assign x = 1 %}'],
    ['a {% include "b" %}', 'unknown-tag', '{% include "b" %}'],
    ['a {% %}', 'unknown-tag', '{% %}'],
    ['a {% endif %} b', 'not-opened', '{% endif %}'],
    ['a {% else %} b', 'not-opened', '{% else %}'],
    ['a {% if title %} b', 'not-closed', '{% if title %}'],
    ['{% if title %}{% for tag in tags %}{% endif %}', 'not-closed', '{% for tag in tags %}'],
    ['{% for a in tags %}{% elsif a %}{% endfor %}', 'not-opened', '{% elsif a %}'],
    ['{% if title %}{% else %}{% else %}{% endif %}', 'not-opened', '{% else %}'],
    ['a {{ title\n b', 'not-closed', '{{ title'],
    ['a {{ title | default: "x }}\n', 'not-closed', '{{ title | default: "x }}'],
    ['a {% raw %} b', 'not-closed', '{% raw %}'],
    ['{{ }}', 'incomplete', '{{ }}'],
    ['{{ title site }}', 'not-understood', 'site'],
    ['{{ title | }}', 'incomplete', '{{ title | }}'],
    ['{{ title + 1 }}', 'not-understood', '+'],
    ['{% if title = "x" %}{% endif %}', 'not-understood', '='],
    ['{% if %}{% endif %}', 'incomplete', '{% if %}'],
    ['{% for tag of tags %}{{ tag }}{% endfor %}', 'not-understood', 'of'],
  ])('says of %j: %s at %j', (template, code, text) => {
    const { errors } = parseTemplate(template)
    const at = errors[0]?.at ?? Number.NaN
    expect(errors).toMatchObject([{ code, text, at, end: at + text.length }])
    expect(template.slice(at, at + text.length)).toBe(text)
  })

  it('has all of them said, in their order', () => {
    const template =
      '{{ titel }}\n{% if titel %}{{ sit }}\n{{ title | up }} {{ x\n{{ tags.x }}{% endif %}'
    expect(parseTemplate(template).errors.map(({ code, at }) => [code, at])).toEqual([
      ['unknown-field', 3],
      ['unknown-field', 18],
      ['unknown-field', 29],
      ['unknown-filter', 47],
      ['not-closed', 53],
      ['unknown-property', 61],
    ])
  })

  it('is told what was probably meant', () => {
    const template = '{% for mark in highlights %}{{ marc.text | upcas }}{{ xyz }}{% endfor %}'
    expect(parseTemplate(template).errors.map(({ meant }) => meant)).toEqual([
      'mark',
      'upcase',
      null,
    ])
  })

  it('is told of once where a loop is wrong', () => {
    const template = '{% for mark in highlight %}{{ mark.text }}{% endfor %}'
    expect(parseTemplate(template).errors.map(({ code }) => code)).toEqual(['unknown-field'])
  })

  it('is refused where it nests without end', () => {
    const deep = '{% if title %}'.repeat(5000) + '{% endif %}'.repeat(5000)
    const codes = parseTemplate(deep).errors.map(({ code }) => code)
    expect(codes).toContain('too-deep')
  })

  it('is read, and made into a file where it has no errors, whatever it is put together of', () => {
    const pieces = [
      ...['{{', '}}', '{%', '%}', '{{-', '-%}', ' ', '\n', '|', ':', ',', '.', '"', "'", '\\'],
      ...['if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'for', 'in', 'endfor', 'raw'],
      ...['title', 'tags', 'highlights', 'words', 'date', 'upcase', '==', 'and', '12', 'text'],
      ...['{{ title }}', '{% if title %}', '{% endif %}', '{% for tag in tags %}', '{% endfor %}'],
      ...['{% else %}', '{{ tags | join: "x" }}', '{{ tag }}', '{% endraw %}', '---\n'],
    ]
    const random = randomNumbers(7)
    let filled = 0
    for (let round = 0; round < 5000; round++) {
      const length = 1 + Math.floor(random() * 12)
      const template = Array.from(
        { length },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('')
      const { nodes, errors } = parseTemplate(template)
      for (const { at, end, text } of errors) expect(template.slice(at, end)).toBe(text)
      if (!errors.every(isWarning)) continue
      filled++
      expect(renderTemplate(nodes, () => null)).toBeTypeOf('string')
    }
    expect(filled).toBeGreaterThan(500)
  })

  it('is read in little time, whatever it is', () => {
    const start = performance.now()
    for (const text of ['{{', '{{ "', '{%', '{% raw %}', "{{ '\\", '{{ a | b: ']) {
      parseTemplate(text.repeat(100_000 / text.length))
    }
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('the front matter that a template writes', () => {
  it.each([
    '---\ntitle: {{ title }}\n---\n',
    '---\ntitle: "{{ title | upcase }}"\n---\n{{ title }}',
    '---\ntags:\n{% for tag in tags %}  - {{ tag }}\n{% endfor %}---\n',
    '---\r\ntitle: {{ title }}',
    '---\ndate: {{ published | date: "%d: %B" }}\n---\n',
  ])('is warned of where a value can break it: %j', (template) => {
    const { errors } = parseTemplate(template)
    expect(errors.map(({ code }) => code)).toEqual(['not-safe-in-yaml'])
    expect(errors.every(isWarning)).toBe(true)
  })

  it.each([
    '---\ntitle: {{ title | yaml }}\nwords: {{ words }}\npublished: {{ published }}\n---\n{{ title }}',
    '---\ntags: {{ tags | tag | yaml }}\nsize: {{ tags.size }}\n---\n{{ title }}',
    '---\ndate: {{ published | date: "%Y-%m-%d" }}\nyear: {{ year | yaml }}\n---\n',
    'No front matter: {{ title }}\n---\n',
    usualTemplate,
  ])('has no warning where it cannot: %j', (template) => {
    expect(parseTemplate(template).errors).toEqual([])
  })
})

/** The same numbers each time, between 0 and 1. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

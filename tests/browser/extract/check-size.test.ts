import { expect, it } from 'vitest'
import { checkSize, checkText } from '../../../lib/extract/prepare-page/check-size'

/** `html` and `body` are the first two levels. */
const deepest = 998

function pageWith(depth: number, before: number, behind: number): Document {
  const page = document.implementation.createHTMLDocument('')
  const add = (to: Element, count: number) => {
    for (let number = 0; number < count; number++) to.append(page.createElement('p'))
  }
  add(page.body, before)
  let at: Element = page.body
  for (let level = 0; level < depth; level++) at = at.appendChild(page.createElement('div'))
  add(page.body, behind)
  return page
}

it.each([
  [0, 0],
  [7, 5_000],
  [3_000, 0],
  [2_500, 2_500],
])(
  'a branch of a thousand levels passes, one more does not, %i elements before and %i behind it',
  (before, behind) => {
    expect(() => checkSize(pageWith(deepest, before, behind))).not.toThrow()
    expect(() => checkSize(pageWith(deepest + 1, before, behind))).toThrow('page-too-large')
  },
)

it('a page of nothing but the deepest branches is refused before that takes long', () => {
  const page = pageWith(deepest - 1, 0, 0)
  const end = [...page.querySelectorAll('div')].at(-1)
  for (let number = 0; number < 200_000; number++) end?.append(page.createElement('b'))
  const start = performance.now()
  expect(() => checkSize(page)).toThrow('page-too-large')
  expect(performance.now() - start).toBeLessThan(1_000)
})

it('is not deceived by a form whose field is called parentElement', () => {
  const page = pageWith(deepest, 0, 0)
  const form = page.createElement('form')
  form.innerHTML = '<input name="parentElement">'
  form.append(...page.body.children)
  page.body.append(form)
  expect(() => checkSize(page)).toThrow('page-too-large')
})

it('a page of one endless text is refused before anything reads it', () => {
  const page = pageWith(1, 0, 0)
  page.body.append('x'.repeat(29_000_000))
  expect(() => checkText(page.body)).not.toThrow()
  page.body.append('y'.repeat(1_100_000))
  const start = performance.now()
  expect(() => checkText(page.body)).toThrow('page-too-large')
  expect(performance.now() - start).toBeLessThan(1_000)
})

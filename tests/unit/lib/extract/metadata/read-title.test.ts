import { expect, it } from 'vitest'
import { readTitle } from '../../../../../lib/extract/metadata/read-title'

const nothing = { headline: null, metaTitle: null, pageTitle: '', headings: [], siteNames: [] }
const headline = 'Old harbour bridge opens again after nine years'

it('is what most sources say', () => {
  const sources = { metaTitle: 'A bridge, reopened', headline, headings: [headline] }
  expect(readTitle({ ...nothing, ...sources })).toBe(headline)
})

it.each([
  [`${headline} | The Northport Paper`],
  [`${headline} - News - The Northport Paper`],
  [`The Northport Paper: ${headline}`.replace(': ', ' – ')],
  [`${headline} | Opinion`],
])('loses the site and the section: %s', (metaTitle) => {
  expect(readTitle({ ...nothing, metaTitle, siteNames: ['The Northport Paper', 'News'] })).toBe(
    headline,
  )
})

it('ends where another source ends', () => {
  const metaTitle = `${headline} | NP | 23.11.2026`
  expect(readTitle({ ...nothing, metaTitle, headings: [headline] })).toBe(headline)
})

it.each([['Bridge or tunnel - which is it?'], ['Spider-Man: No way home']])(
  'keeps a divider that belongs to the headline: %s',
  (metaTitle) => {
    expect(readTitle({ ...nothing, metaTitle, siteNames: ['The Northport Paper'] })).toBe(metaTitle)
  },
)

it('is null where nothing says it', () => {
  expect(readTitle(nothing)).toBeNull()
})

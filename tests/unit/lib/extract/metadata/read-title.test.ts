import { expect, it } from 'vitest'
import { readTitle, type TitleSources } from '../../../../../lib/extract/metadata/read-title'
import type { ShownHeading } from '../../../../../lib/extract/metadata/shown-headings'

const headline = 'Old harbour bridge opens again after nine years'

function shown(text: string, more: Partial<ShownHeading> = {}): ShownHeading {
  return { text, bare: null, hasKicker: false, place: 'heading', ...more }
}

interface Given extends Partial<Pick<TitleSources, 'headings' | 'siteNames'>> {
  social?: string
  headline?: string
  pageTitle?: string
}

function titleOf({ social, headline, pageTitle = '', ...from }: Given): string | null {
  const page = new DOMParser().parseFromString(`<title>${pageTitle}</title>`, 'text/html')
  const metas = new Map(social ? [['og:title', [social]]] : [])
  const article = headline === undefined ? null : { headline }
  return readTitle({ page, metas, article, headings: [], siteNames: [], ...from })
}

it('is what the story’s heading says where metadata and window say the same other thing', () => {
  const search = 'Harbour bridge: everything about the reopening'
  const from = { social: search, headline: search, pageTitle: search }
  expect(titleOf({ ...from, headings: [shown(headline)] })).toBe(headline)
})

it('is what the metadata say where only the window agrees with the heading', () => {
  const search = 'Harbour bridge reopening: everything to know'
  const from = { pageTitle: search, headings: [shown(search)] }
  expect(titleOf({ ...from, social: headline })).toBe(headline)
})

it.each([
  [`${headline} | The Northport Paper`],
  [`${headline} - News - The Northport Paper`],
  [`The Northport Paper – ${headline}`],
  [`${headline} | Opinion`],
])('loses the site and the section: %s', (social) => {
  expect(titleOf({ social, siteNames: ['The Northport Paper', 'News'] })).toBe(headline)
})

it('ends where another source ends', () => {
  const social = `${headline} | NP | 23.11.2026`
  expect(titleOf({ social, headings: [shown(headline)] })).toBe(headline)
})

it.each([['Bridge or tunnel - which is it?'], ['Spider-Man: No way home']])(
  'keeps a divider that belongs to the headline: %s',
  (social) => {
    expect(titleOf({ social, siteNames: ['The Northport Paper'] })).toBe(social)
  },
)

it.each([
  ['Old harbour bridge opens again…', 'Old harbour bridge opens again after nine years'],
  ['The bridge is “open', 'The bridge is “open”, says the mayor'],
  ['The bridge is', 'The bridge is "open", says the mayor'],
])('has the end that %s lacks', (social, whole) => {
  expect(titleOf({ social, headings: [shown(whole)] })).toBe(whole)
})

it('is not the name of a rubric above the story', () => {
  expect(titleOf({ social: headline, headings: [shown('Town and people')] })).toBe(headline)
})

it('is not the site’s name, however long', () => {
  const name = 'The Northport Paper of Record and Advertiser'
  const from = { social: headline, pageTitle: headline, siteNames: [name] }
  expect(titleOf({ ...from, headings: [shown(name)] })).toBe(headline)
})

it('is the likeliest of several headings', () => {
  const headings = [shown('Our readers’ favourite walks along the coast'), shown(headline)]
  expect(titleOf({ pageTitle: `${headline} today`, headings })).toBe(headline)
})

it.each([
  ['of which the page says that it is one', { hasKicker: true }, headline, headline],
  ['that the metadata leave out', { hasKicker: false }, `${headline} `, headline],
  [
    'that the metadata have too',
    { hasKicker: true },
    `Harbour: ${headline}`,
    `Harbour: ${headline}`,
  ],
])('has a kicker only as others have it: one %s', (_, more, social, title) => {
  const heading = shown(`Harbour ${headline}`, { bare: headline, ...more })
  expect(titleOf({ social, headings: [heading] })).toBe(title)
})

it('is null where nothing says it', () => {
  expect(titleOf({})).toBeNull()
})

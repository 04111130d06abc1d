import { expect, it } from 'vitest'
import { findTitleElement } from '../../../lib/extract/content/find-title-element'

const title = 'The crane that nobody could sell'

const found: Record<string, string> = {
  'the heading that is the title': `<h1>The Ledger</h1><h2 id="it">${title}</h2>`,
  'its own below a teaser of the story': `<a><h3>${title}</h3></a><h1 id="it">${title}</h1>`,
  'a heading that ends in the title': `<h1>News</h1><h2 id="it">Harbour: ${title}</h2>`,
  'the last of others': '<h1>The Ledger</h1><h1 id="it">A crane</h1><h2>More</h2>',
}
it.each(Object.entries(found))('finds %s', (_, html) => {
  const root = document.createElement('div')
  root.innerHTML = html
  expect(findTitleElement(root, title)?.id).toBe('it')
})

import { expect, it } from 'vitest'
import { keepStandfirst } from '../../../lib/extract/content/keep-standfirst'
import { scoredBlocks } from './scored-blocks'

const story =
  'The harbour board voted on Thursday to keep the last of the wooden cranes, eleven to three.'
const standfirst = 'A wooden crane outlived four owners. Now the board wants to keep it.'
const title = 'The crane that nobody could sell'
const metadata = { title, descriptions: [`${title}. ${standfirst}`] }

/** What is kept besides the story, where the trees give all else `score`. */
function keptOf(html: string, score = 0.4): string[] {
  const { root, blocks } = scoredBlocks(html, ({ text }) =>
    text === story ? { keep: true, score: 1 } : { keep: false, score },
  )
  return keepStandfirst(blocks, root.querySelector('h1'), metadata)
    .filter((block) => block.keep && block.text !== story)
    .map((block) => block.text)
}

const kept: Record<string, string> = {
  'in a paragraph': `<header><p>${standfirst}</p></header><p>${story}</p>`,
  'set as a heading': `<header><h2>${standfirst}</h2></header><p>${story}</p>`,
  'once, where it is there twice': `<p>${standfirst}</p><p>${standfirst}</p><p>${story}</p>`,
}
it.each(Object.entries(kept))('keeps a standfirst %s', (_, html) => {
  expect(keptOf(html)).toEqual([standfirst])
})

const line = 'Nine people carried its drawings out of the fire of 1911'
const named: Record<string, string> = {
  itself: `<p class="article-subtitle">${line}</p>`,
  'in its box': `<div class="story__standfirst"><p>${line}</p></div>`,
}
it.each(Object.entries(named))(
  'keeps a line that names %s call a standfirst, though the trees give it little',
  (_, html) => {
    expect(keptOf(`<h1>${title}</h1>${html}<p>${story}</p>`, 0.12)).toEqual([line])
  },
)

it('keeps all lines of a standfirst that has several', () => {
  const other = 'Four owners never found out what it weighs'
  const html = `<h2 class="sub-title">${line}</h2><h2 class="sub-title">${other}</h2><p>Share this story with your friends</p>`
  expect(keptOf(`<h1>${title}</h1>${html}<p>${story}</p>`)).toEqual([line, other])
})

const left: Record<string, string> = {
  'below the beginning of the story': `<p>${story}</p><p>${standfirst}</p>`,
  'that the page does not repeat': `<p>Nine photographs of the harbour in the snow</p><p>${story}</p>`,
  'that is the headline once more': `<h2>${title}: the wooden crane</h2><p>${story}</p>`,
  'of two or three words': `<p>A wooden crane</p><p>${story}</p>`,
  'where there is no story': `<p>${standfirst}</p>`,
  'that is called so above the headline': `<p class="lead">${line}</p><h1>${title}</h1><p>${story}</p>`,
  'of a gallery': `<h1>${title}</h1><p class="gallery-intro">${line}</p><p>${story}</p>`,
  'with a time': `<h1>${title}</h1><p class="lead">Published on Thursday at 10:45 in the morning</p><p>${story}</p>`,
  'of links': `<h1>${title}</h1><p class="lead"><a href="/a">${line}</a></p><p>${story}</p>`,
}
it.each(Object.entries(left))('leaves out a line %s', (_, html) => {
  expect(keptOf(html)).toEqual([])
})

it('leaves out a line of which the trees are sure', () => {
  expect(keptOf(`<p>${standfirst}</p><p>${story}</p>`, 0.15)).toEqual([])
  expect(keptOf(`<h1>${title}</h1>${named.itself}<p>${story}</p>`, 0.05)).toEqual([])
})

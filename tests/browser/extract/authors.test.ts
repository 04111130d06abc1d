import { expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage } from './news-page'
import { showPage } from './show-page'

const printed = /<div class="byline">.*<\/div>/

async function namesOn(byline: string, head = ''): Promise<string[]> {
  const page = await showPage(newsPage({ head }).replace(printed, byline))
  return extractArticle(page).authors.map((author) => author.name)
}

it('finds the author of a byline with its address', async () => {
  const { authors } = extractArticle(await showPage(newsPage()))
  expect(authors).toEqual([{ name: 'Berit Holm', url: 'https://paper.example/people/berit-holm' }])
})

it('passes over the site, which the metadata calls the author of everything', async () => {
  const head = '<meta name="author" content="The Northport Paper">'
  expect(await namesOn('<p class="story-author">Von <b>Ada Berg</b></p>', head)).toEqual([
    'Ada Berg',
  ])
  expect(await namesOn('', head)).toEqual(['The Northport Paper'])
})

it.each([
  [
    '<div class="author"><span>By</span><span>Ada Berg</span><span>Political Editor</span></div>',
    ['Ada Berg'],
  ],
  [
    '<ul><li class="by-author"><a href="/author/ada">Ada Berg</a></li><li class="by-author"><a href="/author/luc">Luc Grand</a></li></ul>',
    ['Ada Berg', 'Luc Grand'],
  ],
  ['<div class="article-author">Ada Berg<time>23 November 2026</time></div>', ['Ada Berg']],
  ['<span itemprop="author">Kev</span>', ['Kev']],
  ['<div class="author">Interview: Ada Berg</div>', ['Ada Berg']],
  ['<div class="submitted">Submitted by Ada Berg on 23 November 2026</div>', ['Ada Berg']],
  ['<div class="css-1x2-ContributorName">Ada Berg</div>', ['Ada Berg']],
  ['<a class="columnist" href="/ada">Ada Berg</a>', ['Ada Berg']],
  ['<p>박지민 기자 jimin@paper.example</p>', ['박지민']],
  ['<p>본지의 기자 세 명이 항구에 있었다.</p>', []],
  [
    '<p>By <a href="/by/ada"><span>Ada Berg</span></a>, <a href="/by/mia"><span>Mia Holm</span></a> and <a href="/by/luc"><span class="last-byline">Luc Grand</span></a></p>',
    ['Ada Berg', 'Mia Holm', 'Luc Grand'],
  ],
  ['<p>By Ada Berg and Luc Grand</p>', ['Ada Berg', 'Luc Grand']],
  ['<p>（责编：王小明、李丽）</p>', ['王小明', '李丽']],
  [
    `<p><strong>Ada Berg/Luc Grand</strong></p><p>${'The bridge is open again. '.repeat(5)}</p>`,
    ['Ada Berg', 'Luc Grand'],
  ],
  ['<p><span>By</span><a href="/by/ada">Ada Berg</a><b>Nov. 2, 2026</b></p>', ['Ada Berg']],
  ['<p>By Ada Berg on Monday</p>', ['Ada Berg']],
  ['<p>Von Ada Berg, Oslo</p>', ['Ada Berg']],
  ['<p>By Reuters</p>', ['Reuters']],
  [
    '<div class="author">By <a href="/author/ada">Ada Berg</a> in <a href="/sport">Winter Sport</a></div>',
    ['Ada Berg'],
  ],
  ['<footer><span class="author">Ada Berg</span></footer>', ['Ada Berg']],
  ['<p><b>Autorin/Autor</b> Ada Berg</p>', ['Ada Berg']],
])('reads %s', async (byline, names) => {
  expect(await namesOn(byline)).toEqual(names)
})

it.each([
  '<div class="author-box"><h3>About the author</h3><a href="/author/ada">View all posts</a></div>',
  '<div class="byline">Published 23 November 2026</div>',
  '<p>Von <b>Heute</b> an mit Musik</p>',
  '<div class="author"><a href="/by/ada">Link</a></div>',
  `<p>${'The bridge is open again. '.repeat(5)}</p><p><strong>Our Office</strong></p><p>${'The bridge is open again. '.repeat(5)}</p>`,
  '<figure><figcaption><span class="byline">Ada Berg</span></figcaption></figure>',
  `<p><strong>A bridge reopened</strong></p><p>${'The bridge is open again. '.repeat(5)}</p>`,
])('finds nobody in %s', async (byline) => {
  expect(await namesOn(byline)).toEqual([])
})

it('puts a name together that linked data has in parts', async () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":{"@type":"Person","givenName":"Ada","familyName":"Berg"}}</script>'
  expect(await namesOn('', head)).toEqual(['Ada Berg'])
})

it('finds nobody in the footer of the page', async () => {
  const page = newsPage()
    .replace(printed, '')
    .replace('© 2026', '<span class="author">Ada Berg</span>')
  expect(extractArticle(await showPage(page)).authors).toEqual([])
})

it('passes over the account that a site comes with, wherever its name stands', async () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":{"@type":"Person","name":"Northport D","url":"https://paper.example/author/admin/"}}</script>'
  const byline = '<p>By Northport D</p><p>Author: <span>Ada Berg</span></p>'
  expect(await namesOn(byline, head)).toEqual(['Ada Berg'])
  expect(await namesOn('<p>By Northport D</p>', head)).toEqual(['Northport D'])
})

it('passes over the site in an element of its own beside the author’s', async () => {
  const head =
    '<meta name="author" content="The Northport Paper"><meta name="author" content="Ada Berg">'
  expect(await namesOn('', head)).toEqual(['Ada Berg'])
})

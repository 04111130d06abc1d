import { expect, test } from 'vitest'
import { articleKey, cleanUrl } from '../../../lib/article-key'

const story = 'https://www.paper.example/2026/05/ferry-runs-again'

test.each([
  story,
  'http://www.paper.example/2026/05/ferry-runs-again',
  'https://paper.example/2026/05/ferry-runs-again',
  'https://PAPER.example/2026/05/ferry-runs-again',
  'https://m.paper.example/2026/05/ferry-runs-again',
  'https://mobile.paper.example/2026/05/ferry-runs-again',
  'https://amp.paper.example/2026/05/ferry-runs-again',
  'https://touch.paper.example/2026/05/ferry-runs-again',
  'https://edition.paper.example/2026/05/ferry-runs-again',
  `${story}/`,
  `${story}/index.html`,
  `${story}/default.aspx`,
  `${story}/amp`,
  `${story}/amp/`,
  `${story}.amp`,
  `${story}?amp`,
  `${story}?amp=1`,
  `${story}?outputType=amp`,
  `${story}?print=1`,
  `${story}?print=true`,
  `${story}/print`,
  `${story}/print/`,
  `${story}?view=print`,
  `${story}?page_view=full`,
  `${story}#comments`,
  `${story}#:~:text=ferry`,
  `${story}?utm_source=letter&utm_medium=email&utm_campaign=x`,
  `${story}?fbclid=IwAR0`,
  `${story}?gclid=Cj0`,
  `${story}?msclkid=1`,
  `${story}?igshid=1`,
  `${story}?mc_cid=a&mc_eid=b`,
  `${story}?ref=rss`,
  `${story}?source=twitter`,
  `${story}?smid=tw-share`,
  `${story}?at_medium=RSS&at_campaign=KARANGA`,
  `${story}?ns_mchannel=social`,
  `${story}?wt_mc=ref.link`,
  `${story}?xtor=AL-32280270`,
  `${story}?cmp=rss`,
  `${story}?ito=1490`,
  `${story}?ocid=wsnews.chat`,
  `${story}?guccounter=1&guce_referrer=aHR0`,
  `${story}?__twitter_impression=true`,
  `${story}?unlocked_article_code=1.abc`,
  `${story}?PHPSESSID=1f2e`,
  `${story}?sid=1f2e`,
  `${story};jsessionid=1F2E`,
  'https://paper.example:443/2026/05/ferry-runs-again',
  'https://paper.example/amp/2026/05/ferry-runs-again',
  'https://paper.example//2026/05/ferry-runs-again',
  'https://paper-example.cdn.ampproject.org/c/s/paper.example/2026/05/ferry-runs-again',
  'https://paper-example.cdn.ampproject.org/v/s/www.paper.example/2026/05/ferry-runs-again?usqp=mq331',
  'https://www.google.com/amp/s/www.paper.example/2026/05/ferry-runs-again',
])('%s is the ferry story', (address) => {
  expect(articleKey(address, null)).toBe(articleKey(story, null))
})

test.each([
  ['https://paper.example/story.php?id=17', 'https://paper.example/story.php?id=18'],
  ['https://paper.example/?p=17', 'https://paper.example/?p=18'],
  [story, 'https://www.paper.example/2026/05/ferry-runs-late'],
  [story, 'https://www.other.example/2026/05/ferry-runs-again'],
  [`${story}?page=2`, story],
  ['https://paper.example/#!/story/17', 'https://paper.example/#!/story/18'],
  ['https://news.paper.example/a', 'https://sport.paper.example/a'],
  ['https://paper.example/camp', 'https://paper.example/c'],
  ['http://localhost:8000/index.html', 'http://localhost:8080/'],
])('%s is not %s', (one, other) => {
  expect(articleKey(one, null)).not.toBe(articleKey(other, null))
})

test.each([
  ['the same story elsewhere', 'https://amp-paper.example/x/123', story, true],
  ['an onion mirror', 'http://paperxyz.onion/2026/05/ferry-runs-again', story, true],
  ['the front page', story, 'https://www.paper.example/', false],
  ['the section', story, 'https://www.paper.example/2026/05', false],
  ['no address of the web', story, 'urn:story:17', false],
  ['nonsense', story, 'http://', false],
  ['the first page of several', `${story}?page=2`, story, false],
])('canonical that is %s', (_, address, canonical, isTrusted) => {
  expect(articleKey(address, canonical)).toBe(articleKey(isTrusted ? canonical : address, null))
})

test('an address is stored without tracking, but otherwise as it was read', () => {
  expect(cleanUrl('https://m.paper.example/s?id=17&utm_source=x&fbclid=y#top')).toBe(
    'https://m.paper.example/s?id=17',
  )
  expect(cleanUrl('http://paperxyz.onion/story?smid=z')).toBe('http://paperxyz.onion/story')
  expect(cleanUrl('file:///home/reader/story.html')).toBe('file:///home/reader/story.html')
})

test.each(['', 'not an address', 'about:blank', 'https://', 'https://paper.example/%E0%A4%A'])(
  '%s is taken as it is',
  (address) => {
    expect(() => articleKey(address, address)).not.toThrow()
    expect(() => cleanUrl(address)).not.toThrow()
  },
)

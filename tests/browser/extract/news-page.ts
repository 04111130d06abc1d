/** Places in the news page below that a test may fill. */
export interface Filling {
  head?: string
  aboveTitle?: string
  belowTitle?: string
  /** Between the second and the third paragraph. */
  amid?: string
  /** Behind the last paragraph, in the story's own container. */
  atTheEnd?: string
  /** Instead of the six paragraphs. */
  story?: string
}

export const title = 'Old harbour bridge opens again after nine years of repairs'

export const paragraphs = [
  'The old harbour bridge in Northport opened to walkers and cyclists on Monday morning, nine years after engineers found cracks in two of its four piers and closed it overnight.',
  'Several hundred people had gathered on the eastern bank before sunrise, among them the mayor, a brass band and a retired ferryman, who said he had never believed that he would see the day.',
  'The repairs cost 41 million crowns, twice as much as the council had planned, because the riverbed under the second pier turned out to be softer than the drawings of 1911 had promised.',
  '“We could have built a new one for less,” said Ada Lindqvist, who led the works from the third year on. “But nobody in this town wanted a new one, and in the end nor did I.”',
  'Cars will stay away for good: the council decided in March, by eleven votes to nine, that the bridge would carry people, bicycles and one small electric bus an hour in each direction.',
  'A second phase, in which the lamps and the railings are to be restored, begins in April and should last until the autumn of next year, weather and money permitting.',
]

/** A news page of a made-up paper, with the furniture that such pages have. */
export function newsPage(filling: Filling = {}): string {
  const [first, second, ...rest] = paragraphs.map((text) => `<p>${text}</p>`)
  const story = filling.story ?? [first, second, filling.amid ?? '', ...rest].join('\n')
  return `<!doctype html><html lang="en"><head><title>${title} - The Northport Paper</title>
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="The Northport Paper">
${filling.head ?? ''}</head><body>
<header class="site-header"><a href="/">The Northport Paper</a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
<main><article class="article">${filling.aboveTitle ?? ''}<h1>${title}</h1>
<div class="byline">By <a href="/people/berit-holm">Berit Holm</a> <time datetime="2026-11-23T08:00:00+01:00">23 November 2026</time></div>
${filling.belowTitle ?? ''}
<div class="article-body">${story}${filling.atTheEnd ?? ''}</div></article>
<aside class="related"><h2>More news</h2><ul><li><a href="/a">Ferry strike enters its second week</a></li><li><a href="/b">School roof blown off by the storm</a></li></ul></aside></main>
<footer class="site-footer"><p>© 2026 The Northport Paper. All rights reserved. <a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p></footer>
</body></html>`
}

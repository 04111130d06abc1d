/** A short news story of our own as a page, with more markup in its body if wanted. */
export function story(headline: string, more = ''): string {
  const paragraphs = [
    'The town council voted on Thursday evening to keep the old swing bridge open to walkers for another year, after a debate that outlasted the last bus home.',
    'Engineers had warned in August that two of the bridge’s nine piers were leaning, by the width of a thumb in one case and of a hand in the other, and advised closing it.',
    'Councillors heard from forty residents, among them a postman who said that the way round costs him fifty minutes a day and a heron watcher who asked for a bench.',
    'The vote was eleven to six. Repairs begin in March and are to be paid for by a toll of one crown, which nobody on either side of the river expects to be collected.',
  ]
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${headline}</title>
  <meta name="author" content="Pia Norrby"></head>
  <body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <article><h1>${headline}</h1><p class="byline">By Pia Norrby</p>
    ${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n    ')}
    ${more}
    <p>The heron watcher got her bench.</p></article>
  </body>
</html>`
}

import type { SavedArticle } from '../article'
import { escapeHtml } from './escape-html'
import type { ExportedFile } from './exported-file'
import { markStyle } from './highlights/mark-style'
import { inlinePictures } from './inline-pictures'
import type { Pictures } from './pictures'
import { publicationLine } from './publication-line'

/** The article as one HTML file that opens anywhere: pictures inside, no script, nothing loaded. */
export async function htmlFile(article: SavedArticle, pictures: Pictures): Promise<ExportedFile> {
  const { title, lang, dir } = article
  const source = escapeHtml(webAddress(article.canonicalUrl ?? article.url))
  const text = `<!doctype html>
<html${attribute('lang', lang)}${attribute('dir', dir)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
${metadata(article)}
<link rel="canonical" href="${source}">
<style>${style}</style>
</head>
<body>
<article>
<h1>${escapeHtml(title)}</h1>
<p class="publication">${escapeHtml(publicationLine(article))}</p>
${await inlinePictures(article, pictures)}
<footer><a href="${source}" rel="noreferrer">${source}</a></footer>
</article>
</body>
</html>
`
  return { extension: '.html', type: 'text/html', text }
}

/** A record can come from a backup that someone else wrote. */
function webAddress(url: string): string {
  return /^https?:/i.test(url) ? url : 'about:blank'
}

function attribute(name: string, value: string | null): string {
  return value ? ` ${name}="${escapeHtml(value)}"` : ''
}

function metadata({
  authors,
  publishedTime,
  modifiedTime,
  excerpt,
  siteName,
}: SavedArticle): string {
  const entries = [
    ...authors.map(({ name }) => ['author', name]),
    ['description', excerpt],
    ['publisher', siteName],
    ['date', publishedTime],
    ['last-modified', modifiedTime],
  ]
  return entries
    .flatMap(([name, content]) =>
      name && content ? [`<meta name="${name}" content="${escapeHtml(content)}">`] : [],
    )
    .join('\n')
}

const style = `
:root { color-scheme: light dark }
body { margin: 0; padding: 2rem 1rem; font: 1.125rem/1.6 Georgia, "Noto Serif", serif }
article { max-width: 38rem; margin-inline: auto; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance }
img { max-width: 100%; height: auto }
figure { margin-inline: 0 }
figcaption, .publication, footer { font: .875rem/1.5 system-ui, sans-serif; opacity: .8 }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: .25rem solid }
pre { overflow-x: auto }
table { display: block; overflow-x: auto; border-collapse: collapse }
th, td { padding: .25rem .5rem; border: 1px solid; text-align: start; vertical-align: top }
${markStyle}
footer { margin-block-start: 3rem }
`

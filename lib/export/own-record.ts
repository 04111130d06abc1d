import type { SavedArticle } from '../article'

/** The comment at the end of our Markdown: what its front matter has no name for. Each reader of Markdown hides it. */
export const ownRecordName = 'offprint'

/** What of an article neither the front matter nor the text of its Markdown says. */
export type OwnRecord = Pick<
  SavedArticle,
  | 'id'
  | 'key'
  | 'url'
  | 'canonicalUrl'
  | 'byline'
  | 'authors'
  | 'agency'
  | 'dateline'
  | 'correction'
  | 'keywords'
  | 'dir'
  | 'leadImage'
  | 'completeness'
  | 'updatedAt'
  | 'readAt'
  | 'progress'
  | 'archived'
  | 'starred'
> & {
  /** How many of the first blocks are the standfirst. */
  standfirst: number
  /** In the order of the pictures in the text; one that the text has whole has no address here. */
  pictures: { index: number; url: string | null; width: number | null; height: number | null }[]
}

/** The end of the Markdown of an article. */
export function ownComment(article: SavedArticle, standfirst: number, order: number[]): string {
  const record: OwnRecord = {
    id: article.id,
    key: article.key,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    byline: article.byline,
    authors: article.authors,
    agency: article.agency,
    dateline: article.dateline,
    correction: article.correction,
    keywords: article.keywords,
    dir: article.dir,
    leadImage: article.leadImage,
    completeness: article.completeness,
    updatedAt: article.updatedAt,
    readAt: article.readAt,
    progress: article.progress,
    archived: article.archived,
    starred: article.starred,
    standfirst,
    pictures: order.flatMap((index) => {
      const image = article.images[index]
      if (!image) return []
      const url = image.url.startsWith('data:') ? null : image.url
      return [{ index, url, width: image.width, height: image.height }]
    }),
  }
  return `<!-- ${ownRecordName} ${inComment(JSON.stringify(record))} -->\n`
}

/** JSON in which nothing ends a comment, starts a tag or ends a line. */
function inComment(json: string): string {
  return json.replace(/[<>\u2028\u2029\uFEFF]|--/g, (found) =>
    [...found].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  )
}

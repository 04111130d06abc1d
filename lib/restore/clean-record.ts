import { sanitize } from '../sanitize'
import type { BackupArticle } from '../storage/backup-rows'

/** The article with its HTML sanitized; what the library wrote itself stays the same to the letter. */
export function cleanRecord(article: BackupArticle): BackupArticle {
  const { content, removed } = article
  return {
    ...article,
    content: { ...content, content: cleanHtml(content.content) },
    ...(removed && {
      removed: {
        ...removed,
        original: removed.original && {
          ...removed.original,
          content: cleanHtml(removed.original.content),
        },
      },
    }),
  }
}

function cleanHtml(html: string): string {
  const holder = document.implementation.createHTMLDocument('').createElement('div')
  holder.append(sanitize(html))
  return holder.innerHTML
}

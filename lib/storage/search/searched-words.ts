import { wordsOf } from '../../search/words-of'
import type { MetaRow, TextRow } from '../schema'

/** The words of an article; true for those of its head: title, authors, site, tags. */
export type SearchedWords = Map<string, boolean>

/** By which words an article is found. */
export function searchedWords(meta: MetaRow, text: TextRow | undefined): SearchedWords {
  const head = [
    meta.title,
    meta.byline,
    ...meta.authors.map(({ name }) => name),
    meta.siteName,
    meta.section,
    ...meta.tags,
  ]
  const body = [meta.excerpt, URL.parse(meta.url)?.hostname, text?.text]
  const words: SearchedWords = new Map()
  for (const word of wordsOf(body.filter(Boolean).join('\n'))) words.set(word, false)
  for (const word of wordsOf(head.filter(Boolean).join('\n'))) words.set(word, true)
  return words
}

import type { SavedArticle } from '../../article'
import type { MarkdownParts } from '../render-markdown'
import { type ParsedTemplate, parseTemplate } from './parse-template'
import { readArticle } from './read-article'
import { renderTemplate } from './render-template'
import { isWarning } from './template-error'

/** An article in the reader's layout; `null` where the template has errors. @throws Error when it grows without end */
export function fillTemplate(
  template: string,
  article: SavedArticle,
  parts: MarkdownParts,
): string | null {
  const { nodes, errors } = parsed(template)
  if (!errors.every(isWarning)) return null
  const fields = new Map(Object.entries(readArticle(article, parts)))
  return renderTemplate(nodes, (name) => fields.get(name)?.() ?? null)
}

let last: { template: string; result: ParsedTemplate } | undefined

/** Many articles go through one template. */
function parsed(template: string): ParsedTemplate {
  if (last?.template !== template) last = { template, result: parseTemplate(template) }
  return last.result
}

import { editPieces } from './edit-pieces'
import { withLibrary } from './library'
import { judgePieces } from './pieces/judge-pieces'
import { piecesOf } from './pieces/pieces-of'
import { rulesFor } from './site-rules/rules-for'
import type { SiteRule } from './site-rules/site-rule'
import { getArticle } from './storage/articles'
import { getCleaning, recordedArticles } from './storage/cleanings'
import { settledSettings } from './stored-settings'

/**
 * Applies the reader's rules to the articles that are stored, from what is stored alone, and returns how many
 * articles changed. With `hosts` only to articles of these.
 * @throws AppError any storage code
 */
export async function applySiteRules(
  hosts: string[] | null,
  onProgress: (progress: { done: number; total: number }) => void,
  signal: AbortSignal,
): Promise<number> {
  const { siteRules } = await settledSettings()
  const recorded = await withLibrary(recordedArticles)
  const wanted = hosts?.map((host) => ({ host }))
  const articles = recorded.filter(({ url }) => !wanted || rulesFor(wanted, url).length > 0)
  let changed = 0
  for (const [done, { id, url }] of articles.entries()) {
    if (signal.aborted) break
    onProgress({ done, total: articles.length })
    if (await applyTo(id, rulesFor(siteRules, url))) changed++
  }
  return changed
}

async function applyTo(id: string, rules: SiteRule[]): Promise<boolean> {
  const [cleaning, article] = await withLibrary((db) =>
    Promise.all([getCleaning(db, id), getArticle(db, id)]),
  )
  // Most articles are of sites without rules, and were so before.
  if (!cleaning || !article || (!rules.length && !Object.keys(cleaning.ruled).length)) return false
  const pieces = piecesOf(cleaning.saved, cleaning)
  const ruled = judgePieces(pieces, cleaning.outline, rules)
  if (isSame(ruled, cleaning.ruled)) return false
  // What the reader decided by hand stays, so that not every rule changes what is read.
  const { content } = await editPieces(
    id,
    { saved: cleaning.saved, pieces },
    cleaning.choices,
    ruled,
  )
  return content !== article.content
}

function isSame(one: Record<string, boolean>, other: Record<string, boolean>): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => one[key] === other[key])
}

import type { SavedArticle } from './article'
import { markdownForFile } from './export/laid-out-markdown'
import { parseTemplate } from './export/template/parse-template'
import { isWarning, type TemplateError } from './export/template/template-error'
import { templateFilters } from './export/template/template-filters'
import { withLibrary } from './library'
import { getArticle } from './storage/articles'
import { listArticles } from './storage/list-articles'
import { saveSettings } from './stored-settings'

/** What a template can do to a value. */
export const filterNames = Object.keys(templateFilters)

/** What is wrong in a template, in its order. */
export function templateErrors(template: string): TemplateError[] {
  return parseTemplate(template).errors
}

/** Keeps what was typed: for files where it has no errors, else as a draft beside the layout that files have. */
export function keepTemplate(template: string): Promise<void> {
  const isGood = templateErrors(template).every(isWarning)
  return saveSettings(
    isGood
      ? { markdownTemplate: template, markdownTemplateDraft: null }
      : { markdownTemplateDraft: template },
  )
}

/** The Markdown file of an article, as an export makes it. */
export function previewMarkdown(article: SavedArticle, markdownTemplate: string): Promise<string> {
  return markdownForFile(article, { markdownTemplate })
}

/** The article that was saved last. @throws AppError any storage code */
export async function newestArticle(): Promise<SavedArticle | null> {
  return withLibrary(async (db) => {
    const { articles } = await listArticles(db, { limit: 1 })
    return articles[0] ? getArticle(db, articles[0].id) : null
  })
}

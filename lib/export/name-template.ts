import type { SavedArticle } from '../article'
import { defaultSettings } from '../settings'
import { fileName, folderName } from './file-name'
import { parseTemplate } from './template/parse-template'
import { readArticle } from './template/read-article'
import { renderTemplate } from './template/render-template'
import { isWarning, type TemplateError } from './template/template-error'
import type { TemplateNode } from './template/template-node'
import type { TemplateValue } from './template/template-value'

/** What is wrong in a template of names, in its order: while it is, files are called as usual. */
export function nameTemplateErrors(template: string): TemplateError[] {
  return parseTemplate(template).errors.filter((error) => !isWarning(error))
}

/**
 * The path of an article's file: folders and a name, each part one that every system takes. The language of `template`
 * is that of Markdown layouts; slashes in it make folders, those in what an article says do not.
 */
export function articlePath(template: string, article: SavedArticle, extension: string): string {
  const parts = filled(template, article).split('/')
  const name = parts.pop() ?? ''
  // A folder called like a file would stand where an article's file has to be: some papers are called after `.md`.
  const folders = parts.map((part) => folderName(part, extension)).filter((part) => part !== '')
  return [...folders, fileName(name, extension)].join('/')
}

function filled(template: string, article: SavedArticle): string {
  const fields: Record<string, () => TemplateValue> = {
    ...readArticle(article, noMarkdown),
    // The time of day tells a reader of names nothing.
    saved: () => new Date(article.savedAt).toISOString().slice(0, 10),
  }
  try {
    return renderTemplate(nodesOf(template), (name) => withoutSlashes(fields[name]?.() ?? null))
  } catch {
    // Loops in loops grow without end: no name does.
    return article.title.replaceAll('/', ' ')
  }
}

const nothing = () => ''
const noMarkdown = { frontMatter: nothing, content: nothing, highlights: nothing, record: nothing }

let last: { template: string; nodes: TemplateNode[] } | undefined

/** An export asks for one template again and again. */
function nodesOf(template: string): TemplateNode[] {
  if (last?.template === template) return last.nodes
  const parsed = parseTemplate(template)
  const isGood = parsed.errors.every(isWarning)
  const { nodes } = isGood ? parsed : parseTemplate(defaultSettings.nameTemplate)
  last = { template, nodes }
  return nodes
}

function withoutSlashes(value: TemplateValue): TemplateValue {
  if (typeof value === 'string') return value.replaceAll('/', ' ')
  return Array.isArray(value) ? value.map(withoutSlashes) : value
}

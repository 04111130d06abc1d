import type { Author } from '../../article'
import { splitNames } from './split-names'

/** “(责编：牛镛、岳弘彬)” at the end of a Chinese story: its editors, where no reporter is named. */
const line = /[(（]\s*责(?:任)?编(?:辑)?\s*[:：]\s*([^)）]{2,40})[)）]/

export function editorLine(page: Document): Author[] {
  const found = line.exec(page.body?.textContent ?? '')?.[1]
  return splitNames(found).map((name) => ({ name, url: null }))
}

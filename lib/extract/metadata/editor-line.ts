import type { Author } from '../../article'
import { splitNames } from './split-names'

/**
 * Where nobody else is named: “(责编：牛镛、岳弘彬)” at the end of a Chinese story, its editors; “박지민 기자 =” or “박지민 기자
 * name@…” in a Korean one, its reporter.
 */
const line =
  /[(（]\s*责(?:任)?编(?:辑)?\s*[:：]\s*([^)）]{2,40})[)）]|([가-힣]{2,4}) ?기자\s*(?:=|[\w.-]+@)/

export function editorLine(page: Document): Author[] {
  const [, editors, reporter] = line.exec(page.body?.textContent ?? '') ?? []
  return splitNames(editors ?? reporter).map((name) => ({ name, url: null }))
}

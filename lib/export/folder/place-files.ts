import { sha256 } from '../../sha256'
import { extensionOf, numberedPath, type TakenNames, uniqueFileName } from '../file-name'
import type { RenderedArticle } from '../rendered-articles'
import type { FolderFiles } from './folder-files'
import type { FolderRecord, WrittenFile } from './folder-record'

/** What became of the file of an article; `changed` is one that the reader has changed, which stays as it is. */
export interface Placed {
  state: 'written' | 'unchanged' | 'changed'
  path: string
}

/**
 * Puts the files of articles into a folder that may have them already: what is there is not written again, and what the
 * reader made or changed is never written over. `record` is what earlier exports wrote, and is kept up.
 */
export function placeFiles(
  files: FolderFiles,
  record: FolderRecord,
): (rendered: RenderedArticle, wanted: string) => Promise<Placed> {
  const taken: TakenNames = new Map()
  const pathOf = new Map<string, string>()
  for (const [path, { id }] of record) {
    uniqueFileName(path, taken)
    pathOf.set(id + extensionOf(path), path)
  }
  const pictures = new Set<string>()

  return async ({ article, file }, wanted) => {
    const sum = await sumOf(new Blob([file.text]))
    const before = pathOf.get(article.id + file.extension)
    const written = before === undefined ? undefined : record.get(before)
    const there = before === undefined ? null : await files.find(before)
    const keepsName = before !== undefined && isNumbered(before, wanted)
    const staysAsItIs = keepsName && written?.sum === sum
    // What nobody has touched need not be read, unless it is to be written over.
    const isKnown = staysAsItIs && there && isUntouched(there, written)
    const sumThere = isKnown ? sum : there && (await sumAt(there))
    if (before !== undefined && there && sumThere !== written?.sum && sumThere !== sum) {
      return { state: 'changed', path: before }
    }
    const same = sumThere === sum ? there : null
    const { path, found } = keepsName ? { path: before, found: same } : await freePath(wanted, sum)
    // Before the text: who opens it finds them.
    for (const [name, picture] of file.beside ?? [])
      await placePicture(folderOf(path) + name, picture)
    const now = found instanceof File ? found : await files.write(path, file.text)
    record.set(path, { id: article.id, sum, size: now.size, modified: now.lastModified })
    pathOf.set(article.id + file.extension, path)
    if (before !== undefined && before !== path) {
      record.delete(before)
      if (there) await files.remove(before)
    }
    return { state: found ? 'unchanged' : 'written', path }
  }

  /** A path that nothing is at, or the same file. */
  async function freePath(
    wanted: string,
    sum: string,
  ): Promise<{ path: string; found: File | null }> {
    for (;;) {
      const path = uniqueFileName(wanted, taken)
      const found = await files.find(path)
      if (found === null) return { path, found }
      if (found !== 'folder' && (await sumOf(found)) === sum) return { path, found }
    }
  }

  /** Pictures are called after their bytes: one that is there is the same. */
  async function placePicture(path: string, picture: Blob): Promise<void> {
    if (pictures.has(path)) return
    pictures.add(path)
    if ((await files.find(path)) === null) await files.write(path, picture)
  }
}

function isUntouched(found: File | 'folder', { size, modified }: WrittenFile): boolean {
  return found !== 'folder' && found.size === size && found.lastModified === modified
}

async function sumAt(found: File | 'folder'): Promise<string> {
  return found === 'folder' ? '' : sumOf(found)
}

async function sumOf(content: Blob): Promise<string> {
  return sha256(await content.arrayBuffer())
}

/** Whether a path is the wanted one, or that with a number because another had it. */
function isNumbered(path: string, wanted: string): boolean {
  const number = / \((\d+)\)(?:\.csl)?\.[^./]+$/.exec(path)?.[1]
  return path === wanted || (number !== undefined && numberedPath(wanted, Number(number)) === path)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

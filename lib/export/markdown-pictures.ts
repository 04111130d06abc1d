import { sha256 } from '../sha256'
import { dataUrl } from './data-url'
import type { ExportChoices } from './export-choices'
import { embedScheme } from './markdown/writers/write-image'
import type { Pictures } from './pictures'

/** Where the pictures of a Markdown file are: what it names instead of their own addresses, and what lies beside it. */
export interface MarkdownPictures {
  /** By the index in `Article.images`; a picture without one keeps its own address. */
  addresses: ReadonlyMap<number, string>
  /** By the path from the folder of the Markdown. */
  beside: ReadonlyMap<string, Blob>
}

/**
 * Places the stored pictures as the reader chose. A file beside the Markdown is called after its bytes: the same picture
 * has one name in every article and every export, so that a second export has nothing to write.
 */
export async function placeMarkdownPictures(
  pictures: Pictures,
  choice: Exclude<ExportChoices['markdownPictures'], 'links'>,
): Promise<MarkdownPictures> {
  const addresses = new Map<number, string>()
  const beside = new Map<string, Blob>()
  for (const [index, picture] of pictures) {
    const extension = extensions[picture.type]
    if (choice === 'inside') addresses.set(index, await dataUrl(picture))
    else if (extension) {
      const hash = await sha256(await picture.arrayBuffer())
      const path = `${folder}/${hash.slice(0, charactersOfName)}.${extension}`
      addresses.set(index, choice === 'embeds' ? embedScheme + path : path)
      beside.set(path, picture)
    }
  }
  return { addresses, beside }
}

const folder = 'pictures'
/** 80 bits: two of a billion pictures share a name with a chance of one in a million. */
const charactersOfName = 20

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
}

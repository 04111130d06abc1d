import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A page of a corpus. Of its `truth.json` only the address is read: the rest is for who scores. */
export interface CorpusPage {
  id: string
  url: string
  html: string
}

/** The pages of a folder of `ID/page.html.gz` and `ID/truth.json`, in the order of their names. */
export async function* readCorpus(folder: string): AsyncGenerator<CorpusPage> {
  for (const id of (await readdir(folder)).sort()) {
    const page = join(folder, id, 'page.html.gz')
    if (!existsSync(page)) continue
    const { url }: { url: string } = JSON.parse(
      await readFile(join(folder, id, 'truth.json'), 'utf8'),
    )
    yield { id, url: webAddress(url), html: gunzipSync(await readFile(page)).toString('utf8') }
  }
}

/** Some collections name a page by its file: such a page gets an address that a browser can show. */
function webAddress(url: string): string {
  return /^https?:/i.test(url) ? url : `https://page.example/${encodeURIComponent(url)}`
}

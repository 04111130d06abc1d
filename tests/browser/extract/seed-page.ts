import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A real page and what a reader found on it. */
export interface SeedPage {
  html: string
  truth: {
    url: string
    title: string
    authors: string[]
    published: string
    section: string
    siteName: string
    lang: string
    paragraphs: string[]
    links: { text: string; href: string }[]
    images: { urls: string[]; caption: string; credit: string[] }[]
  }
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    seedPage: () => Promise<SeedPage | null>
  }
}

/** A browser command: the news page that may lie beside the checkout, with its truth; null where there is none. */
export async function seedPage(): Promise<SeedPage | null> {
  const folder = join(import.meta.dirname, '../../../../shared/corpus/seed/nyt-2017-05-26')
  if (!existsSync(folder)) return null
  const [page, truth] = await Promise.all([
    readFile(join(folder, 'page.html.gz')),
    readFile(join(folder, 'truth.json'), 'utf8'),
  ])
  return { html: gunzipSync(page).toString(), truth: JSON.parse(truth) }
}

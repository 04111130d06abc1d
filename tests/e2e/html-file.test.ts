import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { serveFolder } from '../../scripts/serve-folder.ts'
import { allPicturesTried } from './all-pictures-tried.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { browserNames, type Session, startSession } from './session.ts'

const headline = 'The night ferry that would not be scrapped'
const lastWords = 'She’s busy.'

describe.each(browserNames)('a web page in one file, from %s', (name) => {
  let session: Session
  let paper: Server

  beforeAll(async () => {
    paper = await serveFolder(join(import.meta.dirname, '../sample-page'))
    session = await startSession(name)
  })

  afterAll(async () => {
    await session?.end()
    await paper?.close()
  })

  it('opens from the disk with its pictures, and asks nobody for anything', async () => {
    const page = await session.browser.openPage(`${paper.url}/index.html`)
    await (await pressSave(session.browser, page)).popup.close()
    const library = await openLibrary(session.browser)
    await allPicturesTried(library)
    await press(library, headline)
    await readArticle(library, lastWords)
    await press(library, 'More formats')
    await press(library, 'Web page in one file')
    const path = await session.nextDownloadedFile()
    const before = paper.requests.length

    const file = await session.browser.openPage(pathToFileURL(path).href)
    const seen = await waitFor(file, 'the pictures', picturesShown, [])
    expect(seen).toEqual([true, true, true])
    const { title, text, scripts } = await file.run(() => ({
      title: document.title,
      text: document.body.textContent ?? '',
      scripts: document.scripts.length,
    }))
    expect(title).toContain(headline)
    expect(text).toContain(lastWords)
    expect(scripts).toBe(0)
    const asked = await file.run(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !name.startsWith('data:')),
    )
    expect(asked).toEqual([])
    expect(paper.requests.length).toBe(before)
  })
})

/** Runs in the file: whether each picture can be seen, once all have been tried. */
function picturesShown(): boolean[] | null {
  const images = [...document.images]
  return images.length > 0 && images.every(({ complete }) => complete)
    ? images.map(({ naturalWidth }) => naturalWidth > 0)
    : null
}

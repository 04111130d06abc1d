import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { openLibrary, readArticle, reload } from './library-page.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'A story to lay out'

describe.each(browserNames)('A layout of Markdown files in %s', (name) => {
  let session: Session
  let server: Server

  beforeAll(async () => {
    server = await servePages({ '/story': story(headline) })
    session = await startSession(name)
    const page = await session.browser.openPage(`${server.url}/story`)
    const { popup } = await pressSave(session.browser, page)
    await popup.close()
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('is written in the settings, with errors said and what was written kept, and shapes the files', async () => {
    const library = await openLibrary(session.browser)
    await openSettings(library)
    await write(library, '# {{ title }}\n\n{{ content | quote }}')
    await waitForWords(library, '# A story to lay out')

    await write(library, '# {{ titel }}')
    await waitForWords(library, 'Line 1, column 6:')
    await waitFor(library, 'the draft to be stored', isStored, ['# {{ titel }}'])
    await reload(library)
    await openSettings(library)
    await waitForWords(library, 'Line 1, column 6:')
    expect(await written(library)).toBe('# {{ titel }}')
    await openArticle(library)
    await press(library, 'Download Markdown')
    await waitForWords(library, 'The layout for Markdown in the settings has errors')
    const { content } = await session.nextDownload()
    expect(content).toMatch(/^# A story to lay out\n\n> /)

    await openSettings(library)
    await write(library, '{{ title | upcase }}\n')
    await waitForWords(library, 'A STORY TO LAY OUT')
    await openArticle(library)
    await press(library, 'Copy as Markdown')
    await waitForWords(library, 'Copied as Markdown')
    expect(await session.browser.readClipboard(library)).toBe('A STORY TO LAY OUT\n')
  })
})

async function openArticle(library: DrivenPage): Promise<void> {
  await library.run(() => {
    location.hash = '#/'
  })
  await press(library, headline)
  await readArticle(library, 'The heron watcher got her bench.')
}

async function openSettings(library: DrivenPage): Promise<void> {
  await library.run(() => {
    location.hash = '#/settings'
  })
  await waitFor(
    library,
    'the field',
    () => document.querySelector('#markdown-template') !== null,
    [],
  )
}

async function write(library: DrivenPage, template: string): Promise<void> {
  await library.run((template) => {
    const field = document.querySelector<HTMLTextAreaElement>('#markdown-template')
    field?.focus()
    field?.select()
    // As by keys.
    document.execCommand('insertText', false, template)
  }, template)
}

function written(library: DrivenPage): Promise<string | undefined> {
  return library.run(() => document.querySelector<HTMLTextAreaElement>('#markdown-template')?.value)
}

function waitForWords(library: DrivenPage, words: string): Promise<true> {
  const says = (words: string) => document.body.textContent?.includes(words) || null
  return waitFor(library, `“${words}”`, says, [words])
}

/** Runs in the library. */
async function isStored(draft: string): Promise<boolean> {
  const { settings } = await browser.storage.local.get('settings')
  return settings?.markdownTemplateDraft === draft
}

declare const browser: {
  storage: {
    local: { get(key: string): Promise<{ settings?: { markdownTemplateDraft: string | null } }> }
  }
}

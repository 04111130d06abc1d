import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { type Server, serve } from '../../scripts/serve.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'Two pictures of a bridge'
const figure = (name: string) =>
  `<figure><img src="/${name}.svg.png" width="640" height="400" alt="The bridge, ${name}"><figcaption>Seen at ${name}.</figcaption></figure>`
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe.each(browserNames)('a picture in %s', (name) => {
  let session: Session
  let server: Server
  let library: DrivenPage

  beforeAll(async () => {
    server = await serve(async (path) =>
      path.endsWith('.png')
        ? { type: 'image/png', body: picture }
        : { type: 'text/html', body: story(headline, figure('dawn') + figure('dusk')) },
    )
    session = await startSession(name)
    const page = await session.browser.openPage(`${server.url}/story`)
    const { popup } = await pressSave(session.browser, page)
    await popup.close()
    library = await openLibrary(session.browser)
    await press(library, headline)
    await readArticle(library, 'The heron watcher got her bench.')
    const areStored = () =>
      document.querySelector('iframe')?.contentDocument?.querySelectorAll('figure img[tabindex]')
        .length === 2
    await waitFor(library, 'two pictures', areStored, [])
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('opens by Enter, has its actual size by a press, leads to the next by an arrow, and gives the focus back', async () => {
    await library.run(() => {
      const inner = document.querySelector('iframe')?.contentDocument
      const image = inner?.querySelector<HTMLElement>('figure img')
      image?.focus()
      image?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    })
    expect(await shownCaption(library)).toBe('Seen at dawn.')
    expect((await library.run(shownSize)).width).toBeGreaterThan(300)
    await press(library, 'Actual size')
    await waitFor(library, 'the actual size', isOfActualSize, [])
    await press(library, 'Actual size')
    await library.run(() => {
      document
        .querySelector('.picture-viewer')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    })
    await waitFor(
      library,
      'the other picture',
      () => {
        return document.querySelector('.picture-viewer p')?.textContent === 'Seen at dusk.'
      },
      [],
    )
    await press(library, 'Close')
    // Behind the open dialog the frame still holds the first picture: the second is what is waited for.
    const focused = () =>
      document.querySelector('iframe')?.contentDocument?.activeElement?.getAttribute('alt') ===
      'The bridge, dusk'
    await waitFor(library, 'the focus on the picture shown last', focused, [])
    const isGone = () => document.querySelector('.picture-viewer') === null
    expect(await waitFor(library, 'the end of the viewer', isGone, [])).toBe(true)
  })

  it('leaves the page where it was when it is closed', async () => {
    const before = await library.run(hideHalf, 0)
    expect(before).toBeGreaterThan(0)
    await library.run(() => {
      const inner = document.querySelector('iframe')?.contentDocument
      inner?.querySelector<HTMLElement>('figure img')?.click()
    })
    expect(await shownCaption(library)).toBe('Seen at dawn.')
    await press(library, 'Close')
    const focused = () =>
      document.querySelector('.picture-viewer') === null &&
      document.querySelector('iframe')?.contentDocument?.activeElement?.getAttribute('alt') ===
        'The bridge, dawn'
    await waitFor(library, 'the focus on the picture', focused, [])
    expect(await library.run(() => scrollY)).toBe(before)
  })

  it('leads on from the picture that is shown, though another has come before it', async () => {
    await library.run(() => {
      const inner = document.querySelector('iframe')?.contentDocument
      const [dawn, dusk] = inner?.querySelectorAll<HTMLElement>('figure img') ?? []
      dusk?.click()
      const late = dawn?.closest('figure')?.cloneNode(true) as HTMLElement
      late.querySelector('figcaption')?.replaceChildren('Seen at midnight.')
      inner?.body.prepend(late)
    })
    expect(await shownCaption(library)).toBe('Seen at dusk.')
    const place = () => document.querySelector('.picture-viewer [role=status]')?.textContent
    await expect.poll(() => library.run(place)).toBe('3 of 3')
    await press(library, 'Previous picture')
    await expect.poll(() => library.run(place)).toBe('2 of 3')
    expect(await shownCaption(library)).toBe('Seen at dawn.')
  })
})

/** Runs in the library: scrolls until half of this picture is above the window, and says how far that is. */
function hideHalf(at: number): number {
  const frame = document.querySelector('iframe')
  const picture = frame?.contentDocument?.querySelectorAll('figure img')[at]
  if (!frame || !picture) throw new Error('There is no picture.')
  const { top, height } = picture.getBoundingClientRect()
  scrollBy({ top: frame.getBoundingClientRect().top + top + height / 2, behavior: 'instant' })
  return scrollY
}

/** Runs in the library: how large the open picture is, in pixels. */
function shownSize(): { width: number; height: number } {
  const { width = 0, height = 0 } =
    document.querySelector('.picture-viewer img')?.getBoundingClientRect() ?? {}
  return { width, height }
}

/** Runs in the library. */
function isOfActualSize(): boolean {
  const image = document.querySelector<HTMLImageElement>('.picture-viewer img')
  return image !== null && Math.round(image.getBoundingClientRect().width) === image.naturalWidth
}

function shownCaption(library: DrivenPage): Promise<string> {
  const caption = () => document.querySelector('.picture-viewer[open] p')?.textContent
  return waitFor(library, 'the picture', caption, [])
}

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage, Json } from '../../scripts/drive/driven-browser.ts'
import { pause } from '../../scripts/drive/pause.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { serveFolder } from '../../scripts/serve-folder.ts'
import { allPicturesTried } from './all-pictures-tried.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const newer = 'The night ferry that would not be scrapped'
const older = 'The swing bridge stays open'

/** One reader in the order of the tests, who has no mouse: each goes on where the one before it ended. */
describe.each(browserNames)('by the keyboard alone, in %s,', (name) => {
  const servers: Server[] = []
  let session: Session
  let library: DrivenPage

  beforeAll(async () => {
    servers.push(await servePages({ '/bridge': story(older) }))
    servers.push(await serveFolder(join(import.meta.dirname, '../sample-page')))
    session = await startSession(name)
    for (const [index, path] of ['bridge', 'index.html'].entries()) {
      const page = await session.browser.openPage(`${servers[index]?.url}/${path}`)
      const { popup } = await pressSave(session.browser, page)
      // Some of the pictures come from the page.
      await allPicturesTried(popup)
      await popup.close()
      await page.close()
    }
    library = await session.browser.openExtensionPage('options.html')
    await waitFor(library, 'the list', hasRows, [2])
  })

  afterAll(async () => {
    await session?.end()
    for (const server of servers) await server.close()
  })

  const keys = (...pressed: string[]) => session.browser.pressKeys(library, pressed)
  const until = async <Args extends Json[]>(
    what: string,
    work: (...args: Args) => boolean,
    args: Args,
  ) => expect(await waitFor(library, what, work, args)).toBe(true)
  const focused = async (name: string) => {
    const deadline = Date.now() + 15_000
    let stop = await library.run(focusedStop)
    while (!stop?.name.startsWith(name)) {
      if (Date.now() > deadline) throw new Error(`The focus is not on “${name}”: ${stop?.name}`)
      await pause(50)
      stop = await library.run(focusedStop)
    }
    expect(stop.name).toContain(name)
    return stop
  }

  it('an article is found in the list, with the focus to be seen, and opened', async () => {
    await keys('j', 'j')
    await focused(older)
    await keys('k')
    expect((await focused(newer)).isSeen).toBe(true)
    await keys('Enter')
    await until('the article', hasWords, ['Nobody on board'])
    await focused(newer)
  })

  it('it is starred, put into the archive and tagged', async () => {
    await keys('s')
    await until('the star', isPressed, ['Star'])
    await keys('a')
    await until('the archive', isPressed, ['Archive'])
    await keys('a', 't')
    await until('the line for tags', hasFocusIn, ['.tag-editor'])
    await keys(...'ferries', 'Enter')
    await until('the tag', isThere, ['.reader .tag'])
    await until('the line for tags to go', isGone, ['.tag-editor'])
  })

  it('the next one and the one before are a key away', async () => {
    await keys('j')
    await focused(older)
    await until('the other article', hasWords, ['swing bridge'])
    await keys('k')
    await focused(newer)
    await until('the article', hasWords, ['Nobody on board'])
    await until('what stands below it', isThere, ['.receipt button'])
  })

  it('the window is named after the article that is in it', async () => {
    for (const [key, title] of [
      ['j', older],
      ['k', newer],
      ['j', older],
      ['k', newer],
    ] as const) {
      await keys(key)
      await focused(title)
      await until('its name', isNamed, [`${title} – Offprint`])
    }
    await keys('Escape')
    await focused(newer)
    await until('the library’s name', isNamed, ['Offprint'])
    await keys('Enter')
    await until('what stands below it', isThere, ['.receipt button'])
  })

  it('everything in it is reached with Tab, and the focus is always to be seen', async () => {
    // The last that come of an article.
    await until('what was left out', isThere, ['.receipt [data-action=tray]'])
    await until('the pictures', hasReachablePictures, [3])
    const seen = await everyStop()
    expect(seen.filter(({ isSeen }) => !isSeen)).toEqual([])
    const names = seen.map(({ name }) => name)
    for (const expected of [
      ...['Library', 'Star', 'Archive', 'Tags', 'Copy as Markdown', 'Download Markdown'],
      ...['More formats', 'Read aloud', 'Text and colours', 'Delete', 'Read the original'],
      ...['Contents', 'an engineer’s report'],
    ])
      expect(names).toContain(expected)
    // In how many parts the page's furniture comes is for the tests of the tray.
    expect(names).toContainEqual(expect.stringMatching(/^What was left out \(\d+\)$/))
    expect(names.filter((name) => name.startsWith('Enlarge the picture'))).toHaveLength(3)
  })

  it('a picture is opened, turned over and closed, and the focus comes back to it', async () => {
    await tour('Enlarge the picture')
    await keys('Enter')
    await until('the picture', isThere, ['.picture-viewer[open]'])
    await keys('ArrowRight')
    await until('the second picture', hasSaid, ['2 of 3'])
    await keys('Escape')
    await until('the article', isGone, ['.picture-viewer'])
    await focused('Enlarge the picture')
  })

  async function openAndEscape(button: string, sign: string): Promise<void> {
    await tour(button)
    await keys('Enter')
    await until(sign, isThere, [sign])
    await keys('Escape')
    await until(`no ${sign}`, isGone, [sign])
  }

  it('a panel, a dialog and the bar of the voice open, and Escape closes each and gives the focus back', async () => {
    for (const [button, sign] of [
      ['Text and colours', '.panel:popover-open input'],
      ['More formats', 'dialog[open] [data-format]'],
      ['Read aloud', '.speech-bar'],
    ] as const) {
      await openAndEscape(button, sign)
      await focused(button)
      expect(await library.run(() => location.hash)).toContain('#/article/')
    }
  })

  it('the voice does not end when Escape closes what is open above its bar', async () => {
    await keys('l')
    await until('the bar', isThere, ['.speech-bar'])
    for (const [button, sign] of [
      ['Text and colours', '.panel:popover-open input'],
      ['More formats', 'dialog[open] [data-format]'],
    ] as const) {
      await openAndEscape(button, sign)
      expect(await library.run(isThere, '.speech-bar')).toBe(true)
    }
    await tour('Close')
    await keys('Enter')
    await focused('Read aloud')
  })

  it('what was left out is opened, a part put back and taken out again', async () => {
    await keys('x')
    await until('the tray', hasFocusIn, ['.tray-bar'])
    await tour('Put back')
    await keys('Enter')
    await until('a notice', hasSaid, ['Put back into the article'])
    await focused('Take out')
    for (const [key, sign] of [
      ['Enter', '.rule-dialog[open]'],
      ['?', 'dialog[open] kbd'],
    ] as const) {
      await tour('Always on this site')
      await keys(key)
      await until(sign, isThere, [sign])
      await keys('Escape')
      await until(`no ${sign}`, isGone, [sign])
      await focused('Always on this site')
      // Here the next turn begins.
      await keys('Shift+Tab')
    }
    await tour('Always on this site')
    await keys('z')
    await until('a notice', hasSaid, ['As it was before'])
    await focused('Put back')
    await keys('Enter')
    await focused('Take out')
    await tour('As it was saved')
    await keys('Enter')
    await until('a notice', hasSaid, ['The article is as it was saved'])
    await focused('As it was saved')
    await keys('x')
    await until('the article', isGone, ['.tray-bar'])
  })

  it('it is deleted and brought back, and a screen reader hears both', async () => {
    await keys('#')
    await until('a notice', hasSaid, ['Deleted'])
    await focused(older)
    await keys('z')
    await until('a notice', hasSaid, ['Brought back'])
    await focused(newer)
  })

  it('the search is a slash away, says how much it found, and leads into the list', async () => {
    await keys('/')
    await until('the search', hasFocusIn, ['.search'])
    await keys(...'bridge')
    await until('how much was found', hasSaid, ['1 article found'])
    await keys('ArrowDown')
    await focused(older)
    await keys('Escape')
    await waitFor(library, 'the whole list', hasRows, [2])
  })

  it('the list of keys opens, and Escape closes it', async () => {
    await keys('?')
    await until('the list of keys', isThere, ['dialog[open] kbd'])
    await keys('Escape')
    await until('the list', isGone, ['dialog[open]'])
  })

  it('everything in the settings is reached, and the focus is always to be seen', async () => {
    await tour('Settings')
    await keys('Enter')
    await until('the settings', isThere, ['.settings h2'])
    const seen = await everyStop()
    expect(seen.filter(({ isSeen }) => !isSeen)).toEqual([])
    expect(seen.length).toBeGreaterThan(25)
    // In a group of choices the arrows lead on.
    await tour('System')
    await keys('ArrowRight')
    await until('light colours', isThere, ['html[data-theme=light]'])
  })

  it('everything in the popup is reached, and the focus is always to be seen', async () => {
    // Firefox takes keys for tabs alone; there the popup has nothing that it could save.
    const page = await session.browser.openPage(`${servers[0]?.url}/bridge`)
    const popup =
      name === 'chromium'
        ? (await pressSave(session.browser, page)).popup
        : await session.browser.openExtensionPage('popup.html')
    await waitFor(popup, 'the popup', isThere, [
      '[data-state]:not([data-state=opening], [data-state=saving])',
    ])
    const seen = await everyStop(popup)
    expect(seen.filter(({ isSeen }) => !isSeen)).toEqual([])
    const names = seen.map(({ name }) => name)
    const ofSaved = ['Open', 'Save again', 'Copy as Markdown', 'Tags']
    for (const expected of [...(name === 'chromium' ? ofSaved : []), 'Library', 'Settings'])
      expect(names).toContain(expected)
  })

  /** Presses Tab until the focus is on something of this name. */
  async function tour(name: string): Promise<void> {
    const names: string[] = []
    for (let step = 0; step < mostSteps; step += 1) {
      await keys('Tab')
      const stop = await library.run(focusedStop)
      if (stop?.name.startsWith(name)) return
      names.push(stop?.name ?? '')
    }
    throw new Error(`Tab never came to “${name}”, but to: ${names}`)
  }

  /** Presses Tab until the focus is where it was first, and says where it was. */
  async function everyStop(page = library): Promise<Stop[]> {
    const stops: Stop[] = []
    for (let step = 0; step < mostSteps; step += 1) {
      await session.browser.pressKeys(page, ['Tab'])
      const stop = await page.run(focusedStop)
      if (!stop) continue
      if (stop.element === stops[0]?.element) return stops
      stops.push(stop)
    }
    throw new Error(`Tab does not come round: ${stops.map(({ name }) => name)}`)
  }
})

const mostSteps = 200

/** Runs in the library. */
function hasReachablePictures(count: number): boolean {
  const inner = document.querySelector('iframe')?.contentDocument
  return inner?.querySelectorAll('img[tabindex]').length === count
}

/** Where Tab stops. */
interface Stop {
  name: string
  /** A number that an element keeps while others come or go before it. */
  element: number
  /** Whether a ring is drawn around it, or around what it stands for. */
  isSeen: boolean
}

/** Runs in the library. */
function isNamed(title: string): boolean {
  return document.title === title
}

/** Runs in the library: where the focus is, in the page or in the frame of the article. */
function focusedStop(): Stop | null {
  const outer = document.activeElement
  const inner = outer instanceof HTMLIFrameElement ? outer.contentDocument?.activeElement : null
  const at = (inner ?? outer) as HTMLElement | null
  if (!at || at.localName === 'body') return null
  const labels = [...((at as HTMLInputElement).labels ?? [])].map((label) => label.textContent)
  const name = at.getAttribute('aria-label') ?? labels[0] ?? at.textContent ?? ''
  const ringed = [at, at.parentElement, at.nextElementSibling, at.closest('.row')]
  const isSeen = ringed.some((element) => {
    const style = element?.ownerDocument.defaultView?.getComputedStyle(element)
    return style?.outlineStyle === 'solid' && Number.parseFloat(style.outlineWidth) >= 2
  })
  const page: { stops?: Set<Element> } = window as object
  page.stops ??= new Set()
  const element = [...page.stops.add(at)].indexOf(at)
  return { name: name.replace(/\s+/g, ' ').trim(), element, isSeen }
}

/** Runs in the library. */
function hasWords(words: string): boolean {
  return (
    document.querySelector('iframe')?.contentDocument?.body.textContent?.includes(words) ?? false
  )
}

/** Runs in the library: whether a button above the article is pressed in. */
function isPressed(name: string): boolean {
  return document.querySelector(`.reader [aria-label="${name}"][aria-pressed=true]`) !== null
}

/** Runs in the library. */
function hasRows(count: number): boolean {
  return document.querySelectorAll('.row').length === count
}

/** Runs in the library. */
function isThere(selector: string): boolean {
  return document.querySelector(selector) !== null
}

/** Runs in the library. */
function isGone(selector: string): boolean {
  return document.querySelector(selector) === null
}

/** Runs in the library. */
function hasFocusIn(selector: string): boolean {
  return document.activeElement?.closest(selector) !== null
}

/** Runs in the library: whether a region that screen readers follow has a sentence. */
function hasSaid(sentence: string): boolean {
  const regions = [...document.querySelectorAll('[role=status], [role=alert]')]
  return regions.some((region) => region.textContent?.includes(sentence))
}

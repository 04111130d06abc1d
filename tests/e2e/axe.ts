import axe, { type AxeResults } from 'axe-core'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'

/** On the window: in Firefox's popup each call has a global object of its own. */
interface Scope {
  makeAxe?: (window: Window) => typeof axe
  complaints?: string[] | undefined
}

/**
 * Makes axe for a window, the page's or that of the frame in it: where nothing may run, as in an article's frame, axe
 * runs in the page around it. It is sent as a function because the page itself may evaluate no text.
 */
const loadAxe = new Function(
  `window.makeAxe = (window) => { const module = undefined; ${axe.source}; return window.axe }`,
) as () => void

/** A theme of ours and a direction of the interface. */
export interface Look {
  theme: string
  dir: string
}

/** What axe holds against a page, and against the article in its frame if there is one, in each of these looks. */
export async function complaints(page: DrivenPage, looks: Look[]): Promise<string[]> {
  await page.run(loadAxe)
  const all: string[] = []
  for (const { theme, dir } of looks) {
    // A popup is asked again and again: it has to answer at once.
    await page.run(begin, theme, dir)
    const found = await waitFor(page, 'axe', answer, [], 60_000)
    all.push(...found.map((complaint) => `${theme} ${dir}: ${complaint}`))
  }
  return all
}

/** Runs in the page. */
function answer(): string[] | undefined {
  return (window as Scope).complaints
}

/** Runs in the page: puts a look on it and has axe begin. */
function begin(theme: string, dir: string): void {
  const scope = window as Scope
  const { makeAxe } = scope
  const root = document.documentElement
  Object.assign(root.dataset, { theme })
  root.dir = dir
  // Colours change in a transition, which axe would see in the middle.
  for (const animation of document.getAnimations()) animation.finish()
  scope.complaints = undefined
  readAll().then(
    (found) => {
      scope.complaints = found
    },
    (error) => {
      scope.complaints = [String(error)]
    },
  )

  async function readAll(): Promise<string[]> {
    if (!makeAxe) return ['There is no axe.']
    const outside = told(await makeAxe(window).run(document, { iframes: false }))
    const inner = document.querySelector<HTMLIFrameElement>('.article-frame')?.contentWindow
    if (!inner) return outside
    // The frame lets the page's colour through, and axe in it would take that for white.
    const innerRoot = inner.document.documentElement
    Object.assign(innerRoot.dataset, { theme })
    innerRoot.style.background = getComputedStyle(document.body).backgroundColor
    // Title, landmarks and first heading are those of the page around it.
    const ofPages = ['document-title', 'landmark-one-main', 'page-has-heading-one', 'region']
    const rules = Object.fromEntries(ofPages.map((id) => [id, { enabled: false }]))
    const inside = told(await makeAxe(inner).run(inner.document, { rules }))
    return [...outside, ...inside.map((complaint) => `in the frame, ${complaint}`)]
  }

  function told({ violations }: AxeResults): string[] {
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    )
  }
}

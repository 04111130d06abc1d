import type { DrivenBrowser, DrivenPage } from './driven-browser.ts'
import { waitFor } from './wait-for.ts'

/** What the popup says in the end. */
export interface PopupAnswer {
  popup: DrivenPage
  /** `saved`, `updated`, `already-saved`, `failed` … */
  state: string
  /** All that the popup shows. */
  text: string
}

/** Presses the toolbar action on a page and waits until the popup has come to an end. */
export async function pressSave(browser: DrivenBrowser, page: DrivenPage): Promise<PopupAnswer> {
  const popup = await browser.pressAction(page)
  return { popup, ...(await readAnswer(popup)) }
}

/** The popup's state and words, once it no longer works. */
export function readAnswer(popup: DrivenPage): Promise<{ state: string; text: string }> {
  return waitFor(
    popup,
    'the popup to say what became of the save',
    () => {
      const element = document.querySelector<HTMLElement>('[data-state]')
      const state = element?.dataset.state
      if (!element || !state || state === 'saving' || state === 'loading') return null
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen, with its line breaks
      return { state, text: element.innerText.trim() }
    },
    [],
    60_000,
  )
}

import type { DrivenBrowser, DrivenPage } from './driven-browser.ts'
import { waitFor } from './wait-for.ts'

/** What the popup says in the end. */
export interface PopupAnswer {
  popup: DrivenPage
  /** `saved`, `updated`, `already-saved`, `failed` … */
  state: string
  /** All that it shows. */
  text: string
  /** Why it failed, if it did. */
  reason: string
}

/** Presses the toolbar action on a page and waits until the popup has come to an end. */
export async function pressSave(browser: DrivenBrowser, page: DrivenPage): Promise<PopupAnswer> {
  const popup = await browser.pressAction(page)
  return { popup, ...(await readAnswer(popup)) }
}

/** The popup's state and words, once it no longer works. */
export function readAnswer(popup: DrivenPage): Promise<Omit<PopupAnswer, 'popup'>> {
  return waitFor(
    popup,
    'the popup to say what became of the save',
    () => {
      const element = document.querySelector<HTMLElement>('[data-state]')
      const state = element?.dataset.state
      if (!element || !state || state === 'opening' || state === 'saving') return null
      const reason = element.querySelector('p:not([role=status])')?.textContent ?? ''
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen, with its line breaks
      return { state, reason, text: element.innerText.trim() }
    },
    [],
    60_000,
  )
}

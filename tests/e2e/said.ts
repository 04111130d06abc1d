import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'

/** Waits until the page has a sentence, which may be at the end of long work. */
export function said(page: DrivenPage, sentence: string): Promise<unknown> {
  return waitFor(
    page,
    `“${sentence}”`,
    (sentence) => document.body.textContent.includes(sentence),
    [sentence],
    100_000,
  )
}

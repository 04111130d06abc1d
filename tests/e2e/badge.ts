import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'

/**
 * What the toolbar button says in words, once it shows the sign on some tab. The library stands open before: the sign
 * goes after a few seconds.
 */
export function titleOfBadge(library: DrivenPage, sign: string): Promise<string> {
  return waitFor(library, `the sign ${sign}`, findTitle, [sign])
}

/** The same, pressing keys until they are heard: a window that was just opened may not have the focus yet. */
export async function pressForBadge(
  library: DrivenPage,
  sign: string,
  press: () => unknown,
): Promise<string> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    await press()
    const title = await waitFor(library, `the sign ${sign}`, findTitle, [sign], 1000).catch(
      () => null,
    )
    if (title) return title
  }
  throw new Error(`No key led to the sign ${sign}.`)
}

/** Runs in a page of the extension. */
async function findTitle(sign: string): Promise<string | undefined> {
  for (const { id } of await browser.tabs.query({})) {
    const tab = { tabId: id }
    if ((await browser.action.getBadgeText(tab)) === sign) return browser.action.getTitle(tab)
  }
}

declare const browser: {
  tabs: { query(all: object): Promise<{ id: number }[]> }
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>
    getTitle(of: { tabId: number }): Promise<string>
  }
}

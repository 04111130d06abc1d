import type { DrivenPage, Json } from './driven-browser.ts'
import { pause } from './pause.ts'

const pollMilliseconds = 50

/**
 * Runs `work` in the page until it returns something truthy. `[] |` has the compiler count the arguments: without it no
 * arguments at all would do for any function.
 * @throws Error that says what was awaited, with what the page said last
 */
export async function waitFor<Args extends [] | Json[], Result>(
  page: DrivenPage,
  what: string,
  work: (...args: Args) => Result | Promise<Result>,
  args: Args,
  milliseconds = 30_000,
): Promise<NonNullable<Result>> {
  const deadline = Date.now() + milliseconds
  let cause: unknown
  while (Date.now() < deadline) {
    try {
      const result = await page.run(work, ...args)
      if (result) return result
    } catch (error) {
      // A page that is just being loaded loses its context; the next round finds the new one.
      cause = error
    }
    await pause(pollMilliseconds)
  }
  throw new Error(`Waited ${milliseconds / 1000} s in vain for ${what}.`, { cause })
}

/** Waits for `load`, but not for ever: a page whose advertisements hang is there all the same. */
export async function waitForLoad(page: DrivenPage): Promise<void> {
  const isLoaded = () => document.readyState === 'complete'
  await waitFor(page, 'load', isLoaded, [], 10_000).catch(() => undefined)
}

import { browser } from 'wxt/browser'
import type { Article } from './article'
import { AppError, fromOutcome, type Outcome } from './errors'
import { injectionError, isPassing } from './injection-error'

/** After this many milliseconds a page that has not answered is one that never will. */
const patience = 20_000
const pauseBeforeRetry = 300

/**
 * Runs the extract script in a tab; what it returns is the article.
 * @throws AppError any page or tab code
 */
export async function readTab(tabId: number, request: { selection: boolean }): Promise<Article> {
  const outcome = await Promise.race([runScript(tabId, request), giveUp(tabId)])
  return fromOutcome(outcome)
}

async function runScript(
  tabId: number,
  request: { selection: boolean },
): Promise<Outcome<Article>> {
  try {
    return await inject(tabId, request)
  } catch (error) {
    if (!isPassing(error)) throw injectionError(error, await urlOf(tabId))
  }
  await pause(pauseBeforeRetry)
  try {
    return await inject(tabId, request)
  } catch (error) {
    throw injectionError(error, await urlOf(tabId))
  }
}

async function inject(
  tabId: number,
  { selection }: { selection: boolean },
): Promise<Outcome<Article>> {
  const target = { tabId }
  if (selection) {
    await browser.scripting.executeScript({
      target,
      func: () => {
        Object.assign(globalThis, { offprintRequest: { selection: true } })
      },
    })
  }
  const [injected] = await browser.scripting.executeScript({
    target,
    files: ['/extract.js'],
  })
  // A page that is left while the script runs gives no result.
  if (!injected?.result) throw new AppError('tab-closed', 'the page went away while it was read')
  return injected.result as Outcome<Article>
}

async function giveUp(tabId: number): Promise<never> {
  await pause(patience)
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (!tab) throw new AppError('tab-closed')
  throw new AppError(tab.status === 'loading' ? 'page-loading' : 'page-not-readable')
}

async function urlOf(tabId: number): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (!tab) throw new AppError('tab-closed')
  return tab.url
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

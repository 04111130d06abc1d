import { browser } from 'wxt/browser'
import type { Article } from './article'
import { AppError, fromOutcome, type Outcome } from './errors'
import { injectionError, isPassing, type PageFacts } from './injection-error'
import type { PageRule } from './site-rules/site-rule'

/** After this many milliseconds a page that has not answered is one that never will. */
const patience = 20_000
const pauseBeforeRetry = 300

/** What the extract script is told before it runs, where there is anything to tell. */
export interface PageRequest {
  selection: boolean
  /** The reader's rules for the site of the page. */
  rules: PageRule[]
  /** The widest pictures that are wanted; none for those that suit a screen. */
  pictureWidth?: number
}

/**
 * Runs the extract script in a tab; what it returns is the article.
 * @throws AppError any page or tab code
 */
export async function readTab(tabId: number, request: PageRequest): Promise<Article> {
  const outcome = await Promise.race([runScript(tabId, request), giveUp(tabId)])
  return fromOutcome(outcome)
}

async function runScript(tabId: number, request: PageRequest): Promise<Outcome<Article>> {
  const outcome = await injectTwice(tabId, request)
  if (outcome.ok || outcome.code !== 'not-an-article' || request.selection) return outcome
  // What we find no article on, Readability may: its script is only loaded for such pages.
  return injectTwice(tabId, request, ['/readability.js'])
}

/** A page just navigated to may refuse the first time. */
async function injectTwice(
  tabId: number,
  request: PageRequest,
  before: ScriptFile[] = [],
): Promise<Outcome<Article>> {
  try {
    return await inject(tabId, request, before)
  } catch (error) {
    if (!isPassing(error)) throw injectionError(error, await factsOf(tabId))
  }
  await pause(pauseBeforeRetry)
  try {
    return await inject(tabId, request, before)
  } catch (error) {
    throw injectionError(error, await factsOf(tabId))
  }
}

type ScriptFile = '/readability.js'

async function inject(
  tabId: number,
  request: PageRequest,
  before: ScriptFile[],
): Promise<Outcome<Article>> {
  const target = { tabId }
  if (request.selection || request.rules.length > 0 || request.pictureWidth) {
    await browser.scripting.executeScript({
      target,
      func: (request: PageRequest) => {
        Object.assign(globalThis, { offprintRequest: request })
      },
      args: [request],
    })
    if (request.rules.length > 0) {
      await browser.scripting.executeScript({ target, files: ['/rules.js'] })
    }
  }
  const [injected] = await browser.scripting.executeScript({
    target,
    files: [...before, '/extract.js'],
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

async function factsOf(tabId: number): Promise<PageFacts> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (!tab) throw new AppError('tab-closed')
  // Firefox has no such switch: `activeTab` reaches files there.
  const mayReadFiles =
    import.meta.env.BROWSER === 'firefox' || (await browser.extension.isAllowedFileSchemeAccess())
  return { url: tab.url, mayReadFiles }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

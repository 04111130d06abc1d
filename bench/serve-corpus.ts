import type { Page } from 'puppeteer-core'

/**
 * Shows corpus pages in a tab at their real addresses, from the disk: everything else they ask for is refused. Their
 * own scripts stay off, but scripting counts as on, so that `noscript` stays text as in a reader's browser.
 */
export async function serveCorpus(
  page: Page,
): Promise<(url: string, html: string) => Promise<void>> {
  let waiting: string | null = null
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (!isPage || waiting === null) return void request.abort()
    const body = waiting
    waiting = null
    return void request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'" },
      body,
    })
  })
  return async (url, html) => {
    waiting = html
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 })
  }
}

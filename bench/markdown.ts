import { readFileSync } from 'node:fs'
import puppeteer, { type Page } from 'puppeteer-core'
import { bundleScript } from '../scripts/bundle-script.ts'
import { quietArguments } from '../scripts/drive/quiet-arguments.ts'
import { ensureBrowser } from '../scripts/install-browser.ts'

/**
 * `npm run -s bench:markdown -- FILE.jsonl` takes lines `{id, html}` and prints lines `{id, html, markdown}`, converted
 * in Chromium by the production build of what exports use. Standard error tells the times.
 */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2)
  if (!file) throw new Error('Name a file with lines of {"id", "html"}.')
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    args: quietArguments(),
  })
  try {
    const page = await browser.newPage()
    await page.evaluate(await bundleScript('bench/markdown-page.ts'))
    const times: number[] = []
    // Not by `readline`: it ends lines at U+2028 as well, which JSON may hold.
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (!line.trim()) continue
      // A page that could not be cleaned has no html.
      const { id, html = '' }: { id: string; html?: string } = JSON.parse(line)
      const { ms, ...outcome } = await convert(page, html)
      times.push(ms)
      process.stdout.write(`${JSON.stringify({ id, html, ...outcome })}\n`)
    }
    process.stderr.write(`${summary(times)}\n`)
  } finally {
    await browser.close()
  }
}

declare global {
  /** Set by `markdown-page.ts` in the page. */
  var htmlToMarkdown: (node: Node) => string
}

function convert(
  page: Page,
  html: string,
): Promise<{ markdown?: string; error?: string; ms: number }> {
  return page.evaluate((source) => {
    const start = performance.now()
    try {
      const parsed = new DOMParser().parseFromString(source, 'text/html')
      const markdown = globalThis.htmlToMarkdown(parsed.body)
      return { markdown, ms: performance.now() - start }
    } catch (error) {
      return { error: String(error), ms: performance.now() - start }
    }
  }, html)
}

function summary(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `${times.length} pages; ms: median ${at(0.5)}, 95 % ${at(0.95)}, slowest ${at(1)}`
}

await main()

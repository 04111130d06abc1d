import { buildExtension } from './build-extension.ts'
import { ensureBrowser } from './install-browser.ts'
import { locatePage } from './locate-page.ts'
import { openBrowser } from './open-browser.ts'
import { printArticle } from './print-article.ts'
import { parseStartOptions, usage } from './start-options.ts'

/** `npm start`: the production build in a browser, on a page. Standard output is for the printed article alone. */
async function start(args: string[]): Promise<void> {
  if (args.includes('--help')) return console.error(usage)
  const options = parseStartOptions(args)
  const print = options.print ?? (hasDisplay() ? null : 'markdown')
  if (print && !options.print) console.error('There is no display; the article is printed instead.')
  const page = await locatePage(options.page)
  try {
    const executable = await ensureBrowser(options.browser)
    const extension = buildExtension(options.browser)
    if (print === null) await openBrowser(options.browser, executable, extension, page.url)
    else {
      const printed = await printArticle(
        { browser: options.browser, executable, extension },
        page.url,
        print,
      )
      process.stdout.write(printed.endsWith('\n') ? printed : `${printed}\n`)
    }
  } finally {
    await page.close()
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})

import { parseArgs } from 'node:util'
import type { BrowserName } from './find-browser.ts'

/** What `npm start` was asked to do. */
export interface StartOptions {
  browser: BrowserName
  /** An address or the path of an HTML file; `null` is the sample page. */
  page: string | null
  /** `null`: show the browser, where there is a display. */
  print: 'markdown' | 'json' | null
}

export const usage = `npm start                           open a browser with Offprint on a sample page
npm start -- PAGE                   the same on PAGE, an address or an HTML file
npm start -s -- --print [PAGE]      save PAGE in a headless browser, print it as Markdown
npm start -s -- --json [PAGE]       the same, print the whole record as JSON

  --browser chromium|firefox        which browser; Chromium unless told`

/** @throws Error that says what is wrong with the arguments */
export function parseStartOptions(args: string[]): StartOptions {
  const { values, positionals } = readArgs(args)
  const { browser } = values
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser takes chromium or firefox, not ${browser}.`)
  }
  if (positionals.length > 1) throw new Error('Give one page at a time.')
  const print = values.json ? 'json' : values.print ? 'markdown' : null
  return { browser, page: positionals[0] ?? null, print }
}

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        print: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    // Node's own sentence goes on about positional arguments.
    const [reason] = error instanceof Error ? error.message.split('. ') : [String(error)]
    throw new Error(`${reason}. npm start -- --help tells what there is.`, { cause: error })
  }
}

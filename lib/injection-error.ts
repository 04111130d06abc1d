import { AppError, type ErrorCode } from './errors'

/** What the browsers say when a script cannot be run; the text is all they give. */
const reasons: { says: RegExp; code: ErrorCode }[] = [
  {
    says: /no tab with id|tab was closed|invalid tab id|tab.*(closed|gone)|frame.*removed|document was.*(destroyed|unloaded)/i,
    code: 'tab-closed',
  },
  { says: /gallery cannot be scripted|extensions gallery|webstore/i, code: 'web-store' },
  {
    says: /cannot access.*(chrome|edge|about|devtools|moz-extension|chrome-extension):|chrome:\/\/ url/i,
    code: 'browser-page',
  },
  { says: /error page|is showing error/i, code: 'page-not-readable' },
]

/** What is known of a page in which a script could not be run. */
export interface PageFacts {
  /** Chromium hides the address of a page that it keeps extensions out of, and so of a file. */
  url: string | undefined
  mayReadFiles: boolean
}

/** Why a script could not be run in a page. */
export function injectionError(error: unknown, { url, mayReadFiles }: PageFacts): AppError {
  if (error instanceof AppError) return error
  const message = error instanceof Error ? error.message : String(error)
  const known = reasons.find((reason) => reason.says.test(message))
  if (known) return new AppError(known.code, message, { cause: error })
  const isFile = url === undefined ? !mayReadFiles : url.startsWith('file:')
  return new AppError(isFile ? 'file-access' : 'page-not-readable', message, { cause: error })
}

/** Right after a navigation the browser may refuse once what it grants a moment later. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof Error &&
    /cannot access contents of the page|missing host permission/i.test(error.message)
  )
}

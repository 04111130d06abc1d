/** Every way in which something the reader asked for can fail. The UI has a sentence for each, or does not compile. */
export type ErrorCode =
  | 'browser-page'
  | 'web-store'
  | 'pdf'
  | 'reader-view'
  | 'file-access'
  | 'not-an-article'
  | 'empty-page'
  | 'page-loading'
  | 'page-too-large'
  | 'page-not-readable'
  | 'no-selection'
  | 'tab-closed'
  | 'tab-discarded'
  | 'private-window'
  | 'storage-full'
  | 'storage-refused'
  | 'library-blocked'
  | 'library-newer'
  | 'article-missing'
  | 'not-a-backup'
  | 'backup-newer'
  | 'restore-running'
  | 'no-markdown'
  | 'no-address'
  | 'clipboard-refused'
  | 'folder-refused'
  | 'folder-missing'
  | 'export-full'
  | 'unexpected'

/** Thrown inside one context; between contexts it travels as an `Outcome`. Match on `code`, never on the message. */
export class AppError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string = code, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}

/** What crosses a message or `executeScript`: plain JSON. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; message: string }

/** Runs `work`; what it throws becomes a failed outcome, `unexpected` unless it is an `AppError`. */
export async function toOutcome<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unexpected'
    return { ok: false, code, message: error instanceof Error ? error.message : String(error) }
  }
}

/** The value of an outcome, or its error thrown again as `AppError`. */
export function fromOutcome<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new AppError(outcome.code, outcome.message)
}

import { browser } from 'wxt/browser'
import { fromOutcome, type Outcome, toOutcome } from './errors'

interface Call {
  offprint: 'call'
  name: string
  args: unknown[]
}

/** An interface of asynchronous functions whose arguments and results are plain JSON. */
type Api<T> = { [Name in keyof T]: (...args: never[]) => Promise<unknown> }

/** Answers the calls of this extension's own pages, and nobody else's. */
export function serve<T extends Api<T>>(api: T): void {
  const functions = new Map(Object.entries<(...args: never[]) => Promise<unknown>>(api))
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const work = isCall(message) && isOwnPage(sender) ? functions.get(message.name) : undefined
    if (!work || !isCall(message)) return
    toOutcome(() => work(...(message.args as never[]))).then(respond)
    // Tells the browser that the answer comes later.
    return true
  })
}

/** The background's functions, callable from a page; what they throw arrives as `AppError` with its code. */
export function connect<T extends Api<T>>(): T {
  return new Proxy({} as T, {
    get:
      (_, name) =>
      async (...args: unknown[]) => {
        const call: Call = { offprint: 'call', name: String(name), args }
        const outcome: Outcome<unknown> = await browser.runtime.sendMessage(call)
        return fromOutcome(outcome)
      },
  })
}

function isCall(message: unknown): message is Call {
  return (
    typeof message === 'object' &&
    message !== null &&
    'offprint' in message &&
    message.offprint === 'call' &&
    'args' in message &&
    Array.isArray(message.args)
  )
}

function isOwnPage(sender: { id?: string | undefined; url?: string | undefined }): boolean {
  return (
    sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'))
  )
}

import { sanitize } from '../../../lib/sanitize'
import { liveFrame } from './live-frame'
import { strangers } from './strangers'

const handlersNeed = 60

/** The inputs of which something is left that no article may contain, with what that is. */
export function leftovers(inputs: string[]): { html: string; found: string[] }[] {
  return inputs.flatMap((html) => {
    const found = strangers(sanitize(html))
    return found.length > 0 ? [{ html, found }] : []
  })
}

/** The inputs that come out otherwise when they are cleaned a second time. */
export function unstable(inputs: string[]): string[] {
  return inputs.filter((html) => {
    const once = markup(sanitize(html))
    return markup(sanitize(once)) !== once
  })
}

/** How many scripts ran when the inputs were shown in frames that let them, prepared so. */
async function scriptsRun(
  inputs: string[],
  prepare: (html: string) => string | DocumentFragment,
  perFrame = 250,
): Promise<number> {
  let fired = 0
  for (let start = 0; start < inputs.length; start += perFrame) {
    const frame = await liveFrame()
    for (const html of inputs.slice(start, start + perFrame)) frame.show(prepare(html))
    await new Promise((resolve) => setTimeout(resolve, handlersNeed))
    fired += frame.fired()
    frame.close()
  }
  return fired
}

/** How many scripts the clean inputs ran, as nodes and as markup. */
export async function scriptsRunClean(inputs: string[]): Promise<number> {
  const asNodes = await scriptsRun(inputs, (html) => sanitize(html))
  return asNodes + (await scriptsRun(inputs, (html) => markup(sanitize(html))))
}

/** How many scripts some of the inputs ran as they came: the frame notices. */
export function scriptsRunUncleaned(inputs: string[]): Promise<number> {
  const handlers = inputs.filter((html) => /\son\w+\s*=/i.test(html))
  // Few at a time: one of them may send the frame elsewhere, where nobody counts.
  return scriptsRun(handlers.slice(-2000), (html) => html, 10)
}

function markup(content: DocumentFragment): string {
  const holder = content.ownerDocument.createElement('div')
  holder.append(content)
  return holder.innerHTML
}

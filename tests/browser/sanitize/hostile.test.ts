import { describe, expect, it } from 'vitest'
import { commands } from 'vitest/browser'
import { sanitize } from '../../../lib/sanitize'
import { liveFrame } from './live-frame'
import { strangers } from './strangers'

const rows = await commands.hostileRows()
const handlersNeed = 60

if (rows.length === 0)
  console.info('No ../shared/hostile beside this checkout: its rows are not tried.')

describe.skipIf(rows.length === 0)('thousands of hostile inputs', { timeout: 300_000 }, () => {
  it('come out as nothing but the parts of an article', () => {
    const wrong = rows.flatMap((html) => {
      const found = strangers(sanitize(html))
      return found.length > 0 ? [{ html, found }] : []
    })
    expect(wrong).toEqual([])
  })

  it('do not change when they are cleaned again', () => {
    const changed = rows.filter((html) => {
      const once = markup(sanitize(html))
      return markup(sanitize(once)) !== once
    })
    expect(changed).toEqual([])
  })

  it('run no script once they are clean, as nodes and as markup', async () => {
    expect(await fire(rows, (html) => sanitize(html))).toBe(0)
    expect(await fire(rows, (html) => markup(sanitize(html)))).toBe(0)
  })

  it('do run scripts as they are: the frame would have noticed', async () => {
    const handlers = rows.filter((html) => /\son\w+\s*=/i.test(html))
    // Few at a time: one of them may send the frame elsewhere, where nobody counts.
    expect(await fire(handlers.slice(-2000), (html) => html, 10)).toBeGreaterThan(100)
  })
})

async function fire(
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

function markup(content: DocumentFragment): string {
  const holder = content.ownerDocument.createElement('div')
  holder.append(content)
  return holder.innerHTML
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { repeatOutside } from '../../../components/reader/pass-outside'

let inner: Document

describe('the Space key in the frame of an article', () => {
  beforeEach(() => {
    document.body.innerHTML = '<iframe></iframe><div style="block-size: 5000px"></div>'
    inner = document.querySelector('iframe')!.contentDocument!
    inner.body.innerHTML =
      '<p>Words</p><a href="#">Link</a><button>Button</button><details><summary>More</summary></details><mark role="button" tabindex="0">Mark</mark>'
    inner.addEventListener('keydown', repeatOutside)
  })
  afterEach(() => {
    document.body.replaceChildren()
    scrollTo(0, 0)
  })

  it.each(['p', 'a', 'body'])(
    'shows the next part of the page at %s, and once only',
    async (at) => {
      expect(press(at).defaultPrevented).toBe(true)
      await expect.poll(() => scrollY).toBeGreaterThan(innerHeight / 2)
      await expect.poll(isAtRest).toBe(true)
      expect(scrollY).toBeLessThan(innerHeight)
    },
  )

  it('goes back with Shift', async () => {
    scrollTo(0, 2000)
    press('p', { shiftKey: true })
    await expect.poll(() => scrollY).toBeLessThan(2000 - innerHeight / 2)
  })

  it.each(['button', 'summary', 'mark'])('is left to a %s', (at) => {
    expect(press(at).defaultPrevented).toBe(false)
  })

  it('is left to the browser together with other keys', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'])
      expect(press('p', { [held]: true }).defaultPrevented).toBe(false)
  })

  it('is left to whoever takes it outside', async () => {
    const take = (event: Event) => event.preventDefault()
    addEventListener('keydown', take)
    press('p')
    removeEventListener('keydown', take)
    expect(await isAtRest()).toBe(true)
    expect(scrollY).toBe(0)
  })
})

function press(selector: string, held: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true, ...held })
  inner.querySelector(selector)?.dispatchEvent(event)
  return event
}

/** Whether the page stays where it is for a few frames. */
async function isAtRest(): Promise<boolean> {
  const before = scrollY
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame)
  return scrollY === before
}

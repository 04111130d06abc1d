import { h, render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Speech, useSpeech } from '../../../components/reader/use-speech'

let page: Document
let root: HTMLElement
let speech: Speech

/** A stand-in for the system's voices: machines that run tests have none. */
const voice = { name: 'Ann', lang: 'en-GB' } as SpeechSynthesisVoice

beforeEach(() => {
  vi.stubGlobal('speechSynthesis', { speak: () => undefined, cancel: () => undefined })
  vi.stubGlobal('SpeechSynthesisUtterance', class {})
  const frame = document.createElement('iframe')
  frame.style.cssText = 'display:block;border:0;height:4000px;width:600px'
  root = document.createElement('div')
  document.body.replaceChildren(frame, root)
  page = frame.contentDocument!
})

afterEach(() => {
  render(null, root)
  scrollTo(0, 0)
})

describe('an article that is read aloud', () => {
  it('is marked where it is spoken, and opened where it is folded away', async () => {
    await listen('<details><summary>More</summary><details>Of this</details></details>')
    speech.step(2)
    await vi.waitFor(() => expect(spoken()).toContain('Of this'))
    expect(page.querySelectorAll('details[open]')).toHaveLength(2)
  })

  it('is in sight where it is spoken, though its words were highlighted meanwhile', async () => {
    await listen('<p>Here</p><div style="height:3000px"></div><p>Far below</p>')
    const below = page.querySelectorAll('p')[1]!
    const mark = page.createElement('mark')
    mark.append(...below.childNodes)
    below.append(mark)
    speech.step(2)
    await vi.waitFor(() => expect(spoken()).toBe('Far below'))
    const top = () => page.defaultView!.frameElement!.getBoundingClientRect().top
    await expect
      .poll(() => top() + below.getBoundingClientRect().bottom)
      .toBeLessThanOrEqual(innerHeight)
  })
})

async function listen(html: string): Promise<void> {
  page.body.setHTMLUnsafe(html)
  const Listener = () => {
    speech = useSpeech({ page, title: 'The ferry is back', lang: 'en', voice, rate: 1 })
    return null
  }
  render(h(Listener, null), root)
  await vi.waitFor(() => expect(speech.name).toBe('speaking'))
}

function spoken(): string | null | undefined {
  return page.querySelector('[data-spoken]')?.textContent
}

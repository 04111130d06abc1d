import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type SpeechState, speechQueue } from '../../../../lib/speech/speech-queue'

class Utterance {
  voice: unknown = null
  lang = ''
  rate = 1
  onend: () => void = () => undefined
  onerror: (event: { error: string }) => void = () => undefined
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const paragraphs = ['The ferry is back.', '   ', 'It was high time.']
const voice = { lang: 'en-GB', name: 'Ann' } as SpeechSynthesisVoice

let spoken: Utterance[]
let states: SpeechState[]

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  spoken = []
  states = []
})

function queue(texts = paragraphs, chosen: SpeechSynthesisVoice | null = voice) {
  return speechQueue({
    paragraphs: texts,
    lang: 'en',
    manner: { voice: chosen, rate: 1.5 },
    onState: (state) => states.push(state),
    synthesizer: {
      speak: (utterance) => spoken.push(utterance as unknown as Utterance),
      // As browsers do: what is cancelled tells so, later.
      cancel: () => {
        const last = spoken.at(-1)
        queueMicrotask(() => last?.onerror({ error: 'canceled' }))
      },
    },
  })
}

const texts = () => spoken.map(({ text }) => text)

describe('a queue of speech', () => {
  it('speaks paragraph after paragraph by the chosen voice, passes over empty ones, and ends', () => {
    queue().play()
    expect(spoken[0]).toMatchObject({ voice, rate: 1.5, lang: 'en-GB' })
    spoken[0]?.onend()
    expect(texts()).toEqual(['The ferry is back.', 'It was high time.'])
    expect(states.at(-1)).toEqual({ name: 'speaking', at: 2 })
    spoken[1]?.onend()
    expect(states.at(-1)).toEqual({ name: 'silent', at: 0 })
    expect(spoken).toHaveLength(2)
  })

  it('cuts a long paragraph between sentences, and goes on after a pause with the one that was cut off', async () => {
    const sentence = (n: number) => `${'Word '.repeat(30)}number ${n}.`
    const speech = queue([[1, 2, 3].map(sentence).join(' ')])
    speech.play()
    spoken[0]?.onend()
    speech.pause()
    await Promise.resolve()
    expect(states.at(-1)).toEqual({ name: 'paused', at: 0 })
    speech.play()
    expect(texts()).toEqual([sentence(1), sentence(2), sentence(2)])
  })

  it('does not take what was cancelled for an end or an error of what is spoken now', async () => {
    const speech = queue()
    speech.play()
    const [first] = spoken
    speech.step(2)
    first?.onend()
    await Promise.resolve()
    expect(texts()).toEqual(['The ferry is back.', 'It was high time.'])
    expect(states.at(-1)).toEqual({ name: 'speaking', at: 2 })
  })

  it('stays within the article when stepping, also in silence, and goes on where a step led', () => {
    const speech = queue()
    speech.step(-9)
    expect(states.at(-1)).toEqual({ name: 'paused', at: 0 })
    speech.step(9)
    expect(states.at(-1)).toEqual({ name: 'paused', at: 2 })
    expect(spoken).toEqual([])
    speech.play()
    expect(texts()).toEqual(['It was high time.'])
  })

  it('says that it failed, and is paused where another page took the voice', () => {
    const speech = queue()
    speech.play()
    spoken[0]?.onerror({ error: 'synthesis-failed' })
    expect(states.at(-1)).toEqual({ name: 'failed', at: 0 })
    speech.play()
    spoken[1]?.onerror({ error: 'interrupted' })
    expect(states.at(-1)).toEqual({ name: 'paused', at: 0 })
  })

  it('says the sentence again in another voice or speed, and nothing without a voice', () => {
    const speech = queue()
    speech.play()
    speech.change({ voice, rate: 2 })
    expect(spoken.at(-1)).toMatchObject({ text: 'The ferry is back.', rate: 2 })
    queue(paragraphs, null).play()
    expect(spoken).toHaveLength(2)
    expect(states.at(-1)?.name).toBe('silent')
  })
})

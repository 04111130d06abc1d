import { splitSentences } from './split-sentences'

export interface SpeechState {
  name: 'silent' | 'speaking' | 'paused' | 'failed'
  /** The paragraph that is spoken, or would be next. */
  at: number
}

/** How it is spoken; without a voice nothing is. */
interface Manner {
  voice: SpeechSynthesisVoice | null
  /** 1 is the voice's own speed. */
  rate: number
}

export interface SpeechQueue {
  /** Goes on, or starts at a paragraph. */
  play(from?: number): void
  pause(): void
  /** To the next paragraph or back, speaking or not. */
  step(by: number): void
  stop(): void
  change(manner: Manner): void
}

interface SpeechOptions {
  paragraphs: string[]
  lang: string | null
  manner: Manner
  onState: (state: SpeechState) => void
  synthesizer?: Pick<SpeechSynthesis, 'speak' | 'cancel'>
}

/**
 * Speaks paragraphs one after the other, a few sentences at a time. Pausing is stopping between sentences: what
 * `speechSynthesis.pause` does differs from system to system, and some never go on.
 */
export function speechQueue({
  paragraphs,
  lang,
  manner,
  onState,
  synthesizer = speechSynthesis,
}: SpeechOptions): SpeechQueue {
  let { voice, rate } = manner
  let at = 0
  let piece = 0
  let name: SpeechState['name'] = 'silent'
  // What is cancelled tells of its end later, when something else is spoken.
  let turn = 0
  // Chromium forgets an utterance, and to tell of its end, if nobody holds it.
  let utterance: SpeechSynthesisUtterance | null = null

  const tell = (next: SpeechState['name']) => {
    name = next
    onState({ name, at })
  }
  const hush = () => {
    turn++
    utterance = null
    synthesizer.cancel()
  }
  const finish = (last: SpeechState['name']) => {
    utterance = null
    if (last === 'silent') [at, piece] = [0, 0]
    tell(last)
  }
  const speak = () => {
    const text = nextPiece()
    if (text === null || !voice) return finish('silent')
    const mine = ++turn
    utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = rate
    utterance.onend = () => {
      if (mine !== turn) return
      piece++
      speak()
    }
    utterance.onerror = ({ error }) => {
      if (mine !== turn) return
      // Another page began to speak.
      finish(error === 'interrupted' || error === 'canceled' ? 'paused' : 'failed')
    }
    synthesizer.speak(utterance)
  }
  const nextPiece = (): string | null => {
    for (; at < paragraphs.length; at++, piece = 0) {
      const text = splitSentences(paragraphs[at] ?? '', lang)[piece]
      if (text === undefined) continue
      if (piece === 0) tell('speaking')
      return text
    }
    return null
  }
  const play = (from?: number) => {
    hush()
    if (from !== undefined) [at, piece] = [from, 0]
    tell('speaking')
    speak()
  }
  return {
    play,
    pause: () => {
      hush()
      tell('paused')
    },
    step: (by) => {
      const target = Math.min(Math.max(at + by, 0), paragraphs.length - 1)
      if (name === 'speaking') return play(target)
      ;[at, piece] = [target, 0]
      tell('paused')
    },
    stop: () => {
      hush()
      finish('silent')
    },
    change: (next) => {
      ;({ voice, rate } = next)
      if (name === 'speaking') play()
    },
  }
}

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type SpeechQueue, type SpeechState, speechQueue } from '../../lib/speech/speech-queue'
import { frameOf } from './frame-of'
import { firstToSpeak, spokenParagraphs } from './spoken-paragraphs'

export interface Speech extends SpeechState {
  count: number
  /** Speaks, or pauses if it does. */
  toggle: () => void
  step: (by: number) => void
}

interface SpeechSource {
  page: Document
  title: string
  lang: string | null
  voice: SpeechSynthesisVoice | null
  rate: number
}

/** Reads an article aloud from where the reader is, with the spoken paragraph marked; silent when the article is left. */
export function useSpeech({ page, title, lang, voice, rate }: SpeechSource): Speech {
  const [state, setState] = useState<SpeechState>({ name: 'silent', at: 0 })
  const paragraphs = useMemo(() => spokenParagraphs(title, page), [title, page])
  const queue = useRef<SpeechQueue | null>(null)
  const manner = useRef({ voice, rate })
  manner.current = { voice, rate }

  useEffect(() => {
    const speaking = speechQueue({
      paragraphs: paragraphs.map(({ text }) => text),
      lang,
      manner: manner.current,
      onState: setState,
    })
    queue.current = speaking
    // Who opens this wants to hear it.
    speaking.play(firstToSpeak(paragraphs, page))
    addEventListener('pagehide', speaking.stop)
    return () => {
      removeEventListener('pagehide', speaking.stop)
      speaking.stop()
    }
  }, [paragraphs, lang])

  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) queue.current?.change({ voice, rate })
    isFirst.current = false
  }, [voice, rate])

  useLayoutEffect(() => {
    const element = state.name === 'silent' ? null : paragraphs[state.at]?.element
    if (!element) return
    element.setAttribute('data-spoken', '')
    if (state.name === 'speaking') bringIntoSight(element)
    return () => element.removeAttribute('data-spoken')
  }, [state.name, state.at, paragraphs])

  return {
    ...state,
    count: paragraphs.length,
    toggle: () => {
      if (state.name === 'speaking') queue.current?.pause()
      else if (state.name === 'silent') queue.current?.play(firstToSpeak(paragraphs, page))
      else queue.current?.play()
    },
    step: (by) => queue.current?.step(by),
  }
}

/** The page moves only when the spoken words are out of sight. */
function bringIntoSight(element: Element): void {
  const frame = frameOf(element.ownerDocument)
  if (!frame) return
  const { top, bottom } = element.getBoundingClientRect()
  const offset = frame.getBoundingClientRect().top
  const bars = document.querySelector('.reader-actions')?.getBoundingClientRect().bottom ?? 0
  const upper = Math.max(bars, 0)
  if (offset + top >= upper && offset + Math.min(bottom, top + innerHeight / 2) <= innerHeight)
    return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: offset + top - upper - 16, behavior: isCalm ? 'instant' : 'smooth' })
}

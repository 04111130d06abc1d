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
  const texts = useMemo(() => spokenParagraphs(title, page).map(({ text }) => text), [title, page])
  const queue = useRef<SpeechQueue | null>(null)
  const manner = useRef({ voice, rate })
  manner.current = { voice, rate }

  useEffect(() => {
    const speaking = speechQueue({
      paragraphs: texts,
      lang,
      manner: manner.current,
      onState: setState,
    })
    queue.current = speaking
    // Who opens this wants to hear it.
    speaking.play(firstToSpeak(title, page))
    addEventListener('pagehide', speaking.stop)
    return () => {
      removeEventListener('pagehide', speaking.stop)
      speaking.stop()
    }
  }, [texts, lang])

  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) queue.current?.change({ voice, rate })
    isFirst.current = false
  }, [voice, rate])

  useLayoutEffect(() => {
    if (state.name === 'silent') return
    const { element, range } = spokenParagraphs(title, page)[state.at] ?? {}
    if (!element || !range) return
    element.setAttribute('data-spoken', '')
    if (state.name === 'speaking') bringIntoSight(element, range)
    return () => element.removeAttribute('data-spoken')
  }, [state.name, state.at, texts])

  return {
    ...state,
    count: texts.length,
    toggle: () => {
      if (state.name === 'speaking') queue.current?.pause()
      else if (state.name === 'silent') queue.current?.play(firstToSpeak(title, page))
      else queue.current?.play()
    },
    step: (by) => queue.current?.step(by),
  }
}

/** The page moves only when the spoken words are out of sight. */
function bringIntoSight(element: Element, range: Range): void {
  const frame = frameOf(element.ownerDocument)
  if (!frame) return
  unfold(element)
  const { top, bottom } = range.getBoundingClientRect()
  const offset = frame.getBoundingClientRect().top
  const bars = document.querySelector('.reader-actions')?.getBoundingClientRect().bottom ?? 0
  const upper = Math.max(bars, 0)
  if (offset + top >= upper && offset + Math.min(bottom, top + innerHeight / 2) <= innerHeight)
    return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: offset + top - upper - 16, behavior: isCalm ? 'instant' : 'smooth' })
}

function unfold(element: Element): void {
  const details = element.closest('details')
  if (!details) return
  details.open = true
  if (details.parentElement) unfold(details.parentElement)
}

import { useEffect, useRef } from 'preact/hooks'
import { formatNumber } from '../shared/format-article'
import { type LongWork, type Progress, useLongWork } from '../shared/use-long-work'

interface LongWorkButtonProps {
  run: (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<number>
  start: string
  stop: string
  progress: (numbers: [done: string, total: string]) => string
  done: (result: number) => string
  /** Called when the work has ended, however it did. */
  onEnd?: () => void
}

/** One button that begins work through the whole library and stops it, and says how far it is and what came of it. */
export function LongWorkButton({ run, onEnd, ...sentences }: LongWorkButtonProps) {
  const { work, isRunning, start, stop } = useLongWork(run)
  const wasRunning = useRef(false)
  useEffect(() => {
    if (wasRunning.current && !isRunning) onEnd?.()
    wasRunning.current = isRunning
  }, [isRunning])
  return (
    <>
      <p class="choices">
        <button type="button" class="button" onClick={isRunning ? stop : start}>
          {isRunning ? sentences.stop : sentences.start}
        </button>
      </p>
      <p role="status">{work && sentenceOf(work, sentences)}</p>
    </>
  )
}

function sentenceOf(
  work: LongWork,
  { progress, done }: Pick<LongWorkButtonProps, 'progress' | 'done'>,
): string {
  if ('problem' in work) return work.problem
  if ('result' in work) return done(work.result)
  return progress([formatNumber(work.done), formatNumber(work.total)])
}

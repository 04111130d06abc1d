import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { formatNumber } from '../shared/format-article'
import type { LongWork, UseLongWork } from '../shared/long-work'

interface LongWorkButtonProps<Result> {
  useWork: UseLongWork<Result>
  start: string
  stop: string
  progress: (numbers: [done: string, total: string]) => string
  done: (result: Result) => ComponentChildren
  /** Called when the work has ended, however it did. */
  onEnd?: () => void
}

/** One button that begins work through the whole library and stops it, and says how far it is and what came of it. */
export function LongWorkButton<Result>({
  useWork,
  onEnd,
  ...sentences
}: LongWorkButtonProps<Result>) {
  const { work, isRunning, start, stop } = useWork()
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
      <div role="status">{work && said(work, sentences)}</div>
    </>
  )
}

function said<Result>(
  work: LongWork<Result>,
  { progress, done }: Pick<LongWorkButtonProps<Result>, 'progress' | 'done'>,
): ComponentChildren {
  if ('problem' in work) return <p>{work.problem}</p>
  if ('result' in work) return done(work.result)
  return <p>{progress([formatNumber(work.done), formatNumber(work.total)])}</p>
}

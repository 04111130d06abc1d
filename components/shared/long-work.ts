import { useLayoutEffect } from 'preact/hooks'
import { errorMessage } from '../../lib/error-messages'
import { askBeforeLeaving } from './ask-before-leaving'
import { windowState } from './window-state'

export interface Progress {
  done: number
  total: number
}

/** Work through the whole library: how far it is, what came of it, or why it failed. */
export type LongWork<Result> = Progress | { result: Result } | { problem: string }

type Work<Result> = (
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Result>

/** A hook to one piece of long work, which all that use it share. */
export type UseLongWork<Result> = () => {
  work: LongWork<Result> | null
  isRunning: boolean
  start: () => void
  stop: () => void
}

/**
 * Work that takes a while and can be stopped, once a window. It goes on when the reader leaves what began it; when they
 * come back it is there, or what came of it meanwhile.
 */
export function longWork<Result>(run: Work<Result>): UseLongWork<Result> {
  const state = windowState<LongWork<Result> | null>(null)
  let stopping = new AbortController()
  const start = async () => {
    stopping = new AbortController()
    const { signal } = stopping
    state.set({ done: 0, total: 0 })
    try {
      state.set({ result: await askBeforeLeaving(() => run(state.set, signal)) })
    } catch (error) {
      state.set(signal.aborted ? null : { problem: errorMessage(error) })
    }
  }
  return () => {
    const work = state.use()
    useLayoutEffect(
      () => () => {
        // It was seen.
        if (!isRunning(state.get())) state.set(null)
      },
      [],
    )
    return {
      work,
      isRunning: isRunning(work),
      start: () => void start(),
      stop: () => stopping.abort(),
    }
  }
}

function isRunning(work: LongWork<unknown> | null): boolean {
  return work !== null && 'total' in work
}

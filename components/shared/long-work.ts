import { useLayoutEffect, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/error-messages'
import { askBeforeLeaving } from './ask-before-leaving'

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
  let current: LongWork<Result> | null = null
  let stopping = new AbortController()
  const listeners = new Set<(work: LongWork<Result> | null) => void>()
  const change = (work: LongWork<Result> | null) => {
    current = work
    for (const listener of listeners) listener(work)
  }
  const start = async () => {
    stopping = new AbortController()
    const { signal } = stopping
    change({ done: 0, total: 0 })
    try {
      change({ result: await askBeforeLeaving(() => run(change, signal)) })
    } catch (error) {
      change(signal.aborted ? null : { problem: errorMessage(error) })
    }
  }
  return () => {
    const [work, setWork] = useState(current)
    useLayoutEffect(() => {
      listeners.add(setWork)
      setWork(current)
      return () => {
        listeners.delete(setWork)
        // It was seen.
        if (!isRunning(current)) current = null
      }
    }, [])
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

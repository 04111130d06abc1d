import { useEffect, useRef, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/error-messages'

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

/** Work that takes a while and can be stopped; leaving the page stops it. */
export function useLongWork<Result>(run: Work<Result>): {
  work: LongWork<Result> | null
  isRunning: boolean
  start: () => void
  stop: () => void
} {
  const [work, setWork] = useState<LongWork<Result> | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const stop = () => stopping.current?.abort()
  useEffect(() => stop, [])
  const start = async () => {
    const controller = new AbortController()
    stopping.current = controller
    setWork({ done: 0, total: 0 })
    try {
      setWork({ result: await run(setWork, controller.signal) })
    } catch (error) {
      setWork(controller.signal.aborted ? null : { problem: errorMessage(error) })
    }
  }
  return { work, isRunning: work !== null && 'total' in work, start: () => void start(), stop }
}

import { background } from '../../lib/background'
import { callEvery } from '../../lib/keep-awake'

/** Has the background hear what a page says last, from now until the returned function is called: see `wake`. */
export function keepBackgroundAwake(): () => void {
  const wake = () => void background.wake().catch(() => undefined)
  wake()
  const timer = setInterval(wake, callEvery)
  return () => clearInterval(timer)
}

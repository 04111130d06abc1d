import { background } from '../../lib/background'

/** Chromium stops a background that has had nothing to do for thirty seconds. */
const wakeEvery = 20_000

/** Has the background hear what a page says last, from now until the returned function is called: see `wake`. */
export function keepBackgroundAwake(): () => void {
  const wake = () => void background.wake().catch(() => undefined)
  wake()
  const timer = setInterval(wake, wakeEvery)
  return () => clearInterval(timer)
}

import { callEvery } from '../../lib/keep-awake'
import { wakeBackground } from './wake-background'

/** Has the background hear what a page says last, from now until the returned function is called. */
export function keepBackgroundAwake(): () => void {
  wakeBackground()
  const timer = setInterval(wakeBackground, callEvery)
  return () => clearInterval(timer)
}

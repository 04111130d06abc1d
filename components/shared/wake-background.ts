import { background } from '../../lib/background'

/** Has the background run by the time that a page says its last: see `wake`. */
export function wakeBackground(): void {
  background.wake().catch(() => undefined)
}

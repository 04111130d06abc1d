import { afterAll, beforeAll } from 'vitest'
import { library } from '../../lib/library'

/** Test files run side by side in one origin, which has one library: a file that fills it waits for the others, and finds it empty. */
export function useLibraryAlone(): void {
  let release = (): void => undefined
  const hold = (isHeld: () => void) => () => {
    isHeld()
    return new Promise<void>((resolve) => {
      release = resolve
    })
  }
  beforeAll(async () => {
    await new Promise<void>((isHeld) => {
      void navigator.locks.request('library of the tests', hold(isHeld))
    })
    const db = await library()
    for (const store of db.objectStoreNames) await db.clear(store)
  }, 180_000)
  afterAll(() => release())
}

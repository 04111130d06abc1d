import { useLayoutEffect, useState } from 'preact/hooks'

interface WindowState<T> {
  get: () => T
  set: (value: T) => void
  /** The value as it is now, and whenever it changes; a hook. */
  use: () => T
}

/** A value that the parts of this window share, and that is there still when none of them is shown. */
export function windowState<T extends object | null>(initial: T): WindowState<T> {
  let current = initial
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => current,
    set(value) {
      current = value
      for (const listener of listeners) listener(value)
    },
    use() {
      const [value, setValue] = useState(current)
      useLayoutEffect(() => {
        listeners.add(setValue)
        setValue(current)
        return () => void listeners.delete(setValue)
      }, [])
      return value
    },
  }
}

import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A component that is loaded when it is first shown: what opens the page does not wait for it. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null
  return function Lazily(props: Props) {
    const [Component, setComponent] = useState(() => known)
    useEffect(() => {
      if (Component) return
      load().then((loaded) => {
        known = loaded
        setComponent(() => loaded)
      })
    }, [])
    return Component && <Component {...props} />
  }
}

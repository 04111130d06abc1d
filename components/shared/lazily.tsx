import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A component that is loaded when it is first shown: what opens the page does not wait for it. `Meanwhile` keeps its
 * place.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType<Props> = () => null,
): ComponentType<Props> & {
  /** Loads it now, so that it is there in the first drawing. */
  ready: () => Promise<void>
} {
  let known: ComponentType<Props> | null = null
  const ready = async () => {
    known = await load()
  }
  function Lazily(props: Props) {
    const [Component, setComponent] = useState(() => known)
    useEffect(() => {
      if (!Component) ready().then(() => setComponent(() => known))
    }, [])
    return Component ? <Component {...props} /> : <Meanwhile {...props} />
  }
  return Object.assign(Lazily, { ready })
}

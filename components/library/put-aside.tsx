import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

interface PutAsideProps {
  isAside: boolean
  children: ComponentChildren
}

/** Hides a part of the page and keeps it as it was, at no cost, until it is seen again. */
export function PutAside({ isAside, children }: PutAsideProps) {
  const seen = useRef(children)
  if (!isAside) seen.current = children
  return <div hidden={isAside}>{seen.current}</div>
}

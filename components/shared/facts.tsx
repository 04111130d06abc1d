import { Fragment } from 'preact'

interface FactsProps {
  class?: string
  /** What is not known is left out. */
  facts: (string | null | undefined | false)[]
}

/** Short facts in one line. Each keeps its own direction: an Arabic name does not turn the English beside it around. */
export function Facts({ class: name = '', facts }: FactsProps) {
  const known = facts.filter((fact) => typeof fact === 'string' && fact !== '')
  if (!known.length) return null
  return (
    <p class={`quiet ${name}`}>
      {known.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 && ' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </p>
  )
}

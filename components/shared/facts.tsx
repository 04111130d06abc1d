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
          {/* The dot stays with the fact before it: no line begins with one. */}
          <span class={isShort(fact) ? 'short' : undefined}>
            <bdi>{fact}</bdi>
            {index < known.length - 1 && '\u00a0·'}
          </span>{' '}
        </Fragment>
      ))}
    </p>
  )
}

const shortLength = 20

/** “3 minutes” stays in one line; a list of authors need not. */
function isShort(fact: string | null | undefined | false): boolean {
  return typeof fact === 'string' && fact.length <= shortLength
}

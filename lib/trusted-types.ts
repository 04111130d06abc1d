/** Its values are opaque; only the sinks of the DOM look into them. */
export interface TrustedTypesPolicy {
  createHTML(html: string): unknown
  createScriptURL(address: string): unknown
}

/**
 * A Trusted Types policy for our pages, whose content security policy demands Trusted Types and allows two names, each
 * once a page. Null in the pages of others: a content script is exempt from theirs, and asking for a policy would show
 * in their violation reports.
 */
export function trustedTypesPolicy(
  name: 'article' | 'dompurify',
  createHTML: (html: string) => string,
): TrustedTypesPolicy | null {
  if (!location.protocol.endsWith('-extension:')) return null
  const createScriptURL = () => refuse('script addresses')
  return factory()?.createPolicy(name, { createHTML, createScriptURL }) ?? null
}

function refuse(what: string): never {
  throw new TypeError(`Offprint makes no ${what}`)
}

interface Factory {
  createPolicy(name: string, rules: Record<string, (given: string) => string>): TrustedTypesPolicy
}

/** The DOM's types do not know Trusted Types yet. */
function factory(): Factory | undefined {
  return (globalThis as { trustedTypes?: Factory }).trustedTypes
}

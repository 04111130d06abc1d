const html = '<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>'

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: () => string },
  ): { createHTML(input: string): string }
}

let policy: { createHTML(input: string): string } | null = null

/** The one document that is ever given to a frame as text: an empty one. The policy knows no other. */
export function emptyDocument(): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  policy ??= factory?.createPolicy('article', { createHTML: () => html }) ?? {
    createHTML: () => html,
  }
  return policy.createHTML('')
}

// Schemes that run code or carry a document of their own. Blanks and controls before or in the scheme are dropped by
// browsers before they read it, so they are dropped here first.
const unsafeScheme = /^(javascript|vbscript|livescript|data|blob|filesystem|view-source):/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001F\u007F]/g

/** An address that is safe to click and needs no quoting in Markdown, or null. */
export function linkTarget(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const address = value.replace(controls, '').trim()
  if (!address || unsafeScheme.test(address.replace(/\s/g, ''))) return null
  return address.replace(/[\s<>]/g, (character) => encodeURIComponent(character))
}

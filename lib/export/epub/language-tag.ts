/** A language as BCP 47 has it; `und` for what is none. */
export function languageTag(lang: string | null): string {
  try {
    return Intl.getCanonicalLocales(lang?.replaceAll('_', '-') ?? 'und')[0] ?? 'und'
  } catch {
    // Pages say `en-us-x` and worse.
    return 'und'
  }
}

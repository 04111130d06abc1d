/** The address without what only tracks or identifies a visit. */
export function cleanUrl(url: string): string {
  const clean = new URL(url)
  clean.hash = ''
  for (const name of [...clean.searchParams.keys()]) {
    if (/^(utm_|fbclid|gclid|mc_)/.test(name)) clean.searchParams.delete(name)
  }
  return clean.href
}

/** What all addresses of one article have in common. */
export function articleKey(url: string, canonicalUrl: string | null): string {
  return cleanUrl(canonicalUrl ?? url)
}

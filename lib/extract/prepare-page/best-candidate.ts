/** Wider than any reader's screen needs. */
const screenWidth = 2000

interface Candidate {
  url: string
  /** CSS pixels, or the density times a thousand. */
  size: number
}

/** The address in a `srcset` (HTML standard, "parse a srcset attribute") that is the widest up to `most`, else the narrowest above; or null. */
export function bestCandidate(srcset: string | null, most = screenWidth): string | null {
  const candidates = candidatesOf(srcset ?? '')
  const useful = candidates.filter(({ size }) => size <= most)
  const best = useful.length
    ? useful.reduce((a, b) => (b.size > a.size ? b : a))
    : candidates.reduce<Candidate | null>((a, b) => (a && a.size <= b.size ? a : b), null)
  return best?.url ?? null
}

/** A comma belongs to the address unless white space follows it or a size stands before it. */
function candidatesOf(srcset: string): Candidate[] {
  return [...srcset.matchAll(/\s*(\S*[^,\s])(?:\s+([\d.]+)([wx]))?[^,]*(?:,|$)/g)].flatMap(
    ([, url, number, unit]) => {
      if (!url || url.startsWith('data:')) return []
      const size = Number(number ?? 1) * (unit === 'w' ? 1 : 1000)
      return [{ url, size }]
    },
  )
}

/** Wider than any reader's screen needs; the widest below it is taken, else the narrowest above. */
const widestUseful = 2000

interface Candidate {
  url: string
  /** CSS pixels, or the density times a thousand. */
  size: number
}

/** The address in a `srcset` (HTML standard, "parse a srcset attribute") that suits a reader's screen best, or null. */
export function bestCandidate(srcset: string | null): string | null {
  const candidates = candidatesOf(srcset ?? '')
  const useful = candidates.filter(({ size }) => size <= widestUseful)
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

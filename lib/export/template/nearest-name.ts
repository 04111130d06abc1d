/** The known name that was probably meant: one or two letters away, at most every third. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let nearest: string | null = null
  let least = Math.min(2, Math.floor(name.length / 3)) + 1
  for (const one of known) {
    const distance = lettersBetween(name.toLowerCase(), one.toLowerCase())
    if (distance >= least) continue
    nearest = one
    least = distance
  }
  return nearest
}

/** How many letters must be put in, taken out or changed; two that changed places count as one. */
function lettersBetween(one: string, other: string): number {
  let [before, last]: number[][] = [[], []]
  for (let row = 0; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      if (row === 0) {
        next.push(column)
        continue
      }
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      next.push(
        Math.min(
          (last?.[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last?.[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = last
    last = next
  }
  return last?.[other.length] ?? 0
}

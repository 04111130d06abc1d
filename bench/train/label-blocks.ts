import { wordsOf } from '../../lib/extract/content/blocks/count-words.ts'

interface Candidate {
  block: number
  from: number
  to: number
  weight: number
}

/**
 * Which blocks are the article: those whose words stand in the truth, in its order, each passage of the truth taken
 * once. `kept` breaks ties between two copies of a paragraph. Half of a block's 4-word shingles must be there.
 */
export function labelBlocks(texts: string[], kept: boolean[], truth: string): boolean[] {
  const truthWords = wordsOf(truth.normalize('NFC'))
  const shingles = shinglesOf(truthWords)
  const candidates: Candidate[] = []
  texts.forEach((text, block) => {
    const words = wordsOf(text.normalize('NFC'))
    const share = shareIn(words, shingles)
    if (share < 0.5) return
    for (const from of positionsOf(words, truthWords)) {
      candidates.push({
        block,
        from,
        to: from + Math.floor(words.length * 0.6),
        weight: words.length * share + (kept[block] ? 0.5 : 0) - 0.2,
      })
    }
  })
  const labels = texts.map(() => false)
  for (const { block } of heaviestChain(candidates)) labels[block] = true
  return labels
}

function shinglesOf(words: string[]): Set<string> {
  const shingles = new Set<string>()
  for (let size = 1; size <= 4; size++) {
    for (let at = 0; at + size <= words.length; at++)
      shingles.add(words.slice(at, at + size).join(' '))
  }
  return shingles
}

/** A short block must be there whole. */
function shareIn(words: string[], shingles: Set<string>): number {
  if (!words.length) return 0
  const size = Math.min(4, words.length)
  const total = words.length - size + 1
  let found = 0
  for (let at = 0; at < total; at++) if (shingles.has(words.slice(at, at + size).join(' '))) found++
  return found / total
}

/** Where a block may start in the truth; at most six places. */
function positionsOf(words: string[], truth: string[]): number[] {
  const whole = occurrences(words.slice(0, 8), truth)
  if (whole.length) return whole.slice(0, 6)
  for (let offset = 1; offset + 4 <= words.length; offset++) {
    const first = occurrences(words.slice(offset, offset + 4), truth)[0]
    if (first !== undefined) return [Math.max(0, first - offset)]
  }
  return []
}

function occurrences(words: string[], truth: string[]): number[] {
  const found: number[] = []
  for (let at = 0; at + words.length <= truth.length; at++) {
    if (words.every((word, index) => truth[at + index] === word)) found.push(at)
  }
  return found
}

/** The heaviest sequence of candidates in which blocks and their places in the truth both go forward. */
function heaviestChain(candidates: Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.block - b.block || a.from - b.from)
  const sums: number[] = []
  const before: number[] = []
  sorted.forEach((candidate, index) => {
    sums[index] = candidate.weight
    before[index] = -1
    for (let other = Math.max(0, index - 400); other < index; other++) {
      const earlier = sorted[other]
      const sum = (sums[other] ?? 0) + candidate.weight
      if (!earlier || earlier.block === candidate.block || earlier.to > candidate.from) continue
      if (sum > (sums[index] ?? 0)) {
        sums[index] = sum
        before[index] = other
      }
    }
  })
  const chain: Candidate[] = []
  let at = sums.indexOf(Math.max(...sums))
  while (at >= 0) {
    const candidate = sorted[at]
    if (candidate) chain.push(candidate)
    at = before[at] ?? -1
  }
  return chain
}

/** Trees as `npm run train:blocks` writes them; all numbers whole, so that the file stays small. */
export interface Trees {
  /** The score before any tree, in thousandths of log-odds. */
  base: number
  /** The names of the signs that the trees ask about. */
  signs: string[]
  /** For each of these signs its thresholds, ascending. */
  thresholds: number[][]
  /**
   * A tree is its nodes in the order of a walk that goes left first: a question is `sign, threshold` (go left where
   * the sign is not above it), a leaf is `-1, value`, in hundredths of log-odds.
   */
  trees: number[][]
}

interface Node {
  sign: number
  threshold: number
  value: number
  left: Node | null
  right: Node | null
}

interface Forest {
  base: number
  roots: Node[]
}

let grown: { from: Trees; forest: Forest } | null = null

/** The probability, 0 to 1, that the trees give to a row whose columns are `columns`. */
export function scoreRow(row: ArrayLike<number>, trees: Trees, columns: string[]): number {
  if (grown?.from !== trees) grown = { from: trees, forest: grow(trees, columns) }
  const { base, roots } = grown.forest
  let logOdds = base
  for (const root of roots) {
    let node = root
    while (node.left && node.right) {
      node = (row[node.sign] ?? 0) <= node.threshold ? node.left : node.right
    }
    logOdds += node.value
  }
  return 1 / (1 + Math.exp(-logOdds))
}

function grow(trees: Trees, columns: string[]): Forest {
  const columnOf = trees.signs.map((name) => columns.indexOf(name))
  return {
    base: trees.base / 1000,
    roots: trees.trees.map((numbers) => {
      let at = 0
      const next = () => numbers[at++] ?? 0
      const node = (): Node => {
        const sign = next()
        if (sign < 0)
          return { sign: -1, threshold: 0, value: next() / 100, left: null, right: null }
        const threshold = trees.thresholds[sign]?.[next()] ?? 0
        return { sign: columnOf[sign] ?? -1, threshold, value: 0, left: node(), right: node() }
      }
      return node()
    }),
  }
}

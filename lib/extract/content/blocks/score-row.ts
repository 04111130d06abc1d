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

/** All trees in flat arrays, a place a node: the left child of a question stands behind it. */
interface Forest {
  base: number
  roots: number[]
  /** The column of the row, or -1 for a leaf. */
  columns: Int16Array
  /** The threshold of a question, the value of a leaf. */
  numbers: Float64Array
  rights: Uint16Array
}

let grown: { from: Trees; forest: Forest } | null = null

/** The probability, 0 to 1, that the trees give to a row whose columns are `names`. */
export function scoreRow(row: ArrayLike<number>, trees: Trees, names: string[]): number {
  if (grown?.from !== trees) grown = { from: trees, forest: grow(trees, names) }
  const { base, roots, columns, numbers, rights } = grown.forest
  let logOdds = base
  for (const root of roots) {
    let at = root
    for (let column = columns[at] ?? -1; column >= 0; column = columns[at] ?? -1) {
      at = (row[column] ?? 0) <= (numbers[at] ?? 0) ? at + 1 : (rights[at] ?? 0)
    }
    logOdds += numbers[at] ?? 0
  }
  return 1 / (1 + Math.exp(-logOdds))
}

function grow(trees: Trees, names: string[]): Forest {
  const size = trees.trees.reduce((sum, tree) => sum + tree.length / 2, 0)
  const columns = new Int16Array(size)
  const numbers = new Float64Array(size)
  const rights = new Uint16Array(size)
  const columnOf = trees.signs.map((name) => names.indexOf(name))
  const roots: number[] = []
  let node = 0
  for (const tree of trees.trees) {
    roots.push(node)
    let at = 0
    const place = (): void => {
      const own = node++
      const sign = tree[at++] ?? -1
      const number = tree[at++] ?? 0
      columns[own] = sign < 0 ? -1 : (columnOf[sign] ?? -1)
      numbers[own] = sign < 0 ? number / 100 : (trees.thresholds[sign]?.[number] ?? 0)
      if (sign < 0) return
      place()
      rights[own] = node
      place()
    }
    place()
  }
  return { base: trees.base / 1000, roots, columns, numbers, rights }
}

/** Trees as `npm run train:blocks` writes them; all numbers whole, so that the file stays small. */
export interface Trees {
  /** The score before any tree, in thousandths of log-odds. */
  base: number
  /** For each column of a row the thresholds that the trees ask it for, ascending. */
  thresholds: number[][]
  /**
   * The nodes of all trees, tree after tree, each in the order of a walk that goes left first, a letter a node: `!` is
   * a leaf, any other the index of a column behind `#`. Where the column is not above the threshold the walk goes left.
   */
  nodes: string
  /** A letter for each of `nodes`: of a question the index of its threshold behind `#`, of a leaf its value. */
  numbers: string
}

/** The letter of index 0. */
export const firstLetter = '#'.charCodeAt(0)
/** The letter of a leaf's value 0, and what one letter further is, in log-odds. */
export const zeroLetter = firstLetter + 45
export const leafStep = 0.03

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

/** The probability, 0 to 1, that the trees give to a row. */
export function scoreRow(row: ArrayLike<number>, trees: Trees): number {
  if (grown?.from !== trees) grown = { from: trees, forest: grow(trees) }
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

function grow(trees: Trees): Forest {
  const { nodes, numbers: letters, thresholds } = trees
  const size = nodes.length
  const columns = new Int16Array(size).fill(-1)
  const numbers = new Float64Array(size)
  const rights = new Uint16Array(size)
  const roots = [0]
  // Questions whose right child is still to come, innermost last.
  const open: number[] = []
  for (let node = 0; node < size; node++) {
    const column = nodes.charCodeAt(node) - firstLetter
    const letter = letters.charCodeAt(node)
    if (column >= 0) {
      columns[node] = column
      numbers[node] = thresholds[column]?.[letter - firstLetter] ?? 0
      open.push(node)
      continue
    }
    numbers[node] = (letter - zeroLetter) * leafStep
    // The leaf ends a left branch, and what comes next is the right one of the innermost question; or it ends the tree.
    const question = open.pop()
    if (question === undefined) roots.push(node + 1)
    else rights[question] = node + 1
  }
  // Where the next tree would begin.
  roots.pop()
  return { base: trees.base / 1000, roots, columns, numbers, rights }
}

import {
  firstLetter,
  leafStep,
  type Trees,
  zeroLetter,
} from '../../lib/extract/content/blocks/score-row.ts'

/** The trees, with the names of the columns that they were trained on. */
export interface TrainedTrees extends Trees {
  signs: string[]
}

export interface TrainingSet {
  names: string[]
  rows: ArrayLike<number>[]
  labels: boolean[]
  weights: number[]
}

export interface BoostOptions {
  trees: number
  depth: number
  learningRate: number
  /** Thresholds a sign may have at most. */
  bins: number
  /** Share of the signs that each tree may ask about. */
  columns: number
  /** L2 regularization of leaves. */
  lambda: number
  seed: number
}

/** A leaf's value is one letter. */
const mostSteps = 45

/**
 * Gradient boosting of decision trees on logistic loss, with histograms (Friedman 2001; the split gain of XGBoost,
 * Chen & Guestrin 2016). The same input gives the same trees.
 */
export function boostTrees(set: TrainingSet, options: BoostOptions): TrainedTrees {
  const { rows, labels, weights } = set
  const size = rows.length
  const random = generator(options.seed)
  const thresholds = set.names.map((_, sign) => thresholdsOf(rows, sign, options.bins))
  const bins = thresholds.map((limits, sign) => binsOf(rows, sign, limits))
  const positive = sum(weights.filter((_, row) => labels[row]))
  const base = Math.log(positive / (sum(weights) - positive))
  const logOdds = new Float64Array(size).fill(base)
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size)
  const trees: number[][] = []

  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < size; row++) {
      const probability = 1 / (1 + Math.exp(-(logOdds[row] ?? 0)))
      const weight = weights[row] ?? 0
      gradient[row] = weight * (probability - Number(labels[row]))
      hessian[row] = weight * Math.max(probability * (1 - probability), 1e-6)
    }
    const signs = set.names
      .map((_, sign) => sign)
      .filter((sign) => thresholds[sign]?.length && random() < options.columns)
    const nodes: number[] = []
    grow(
      Int32Array.from({ length: size }, (_, row) => row),
      options.depth,
      nodes,
      signs,
    )
    trees.push(nodes)
  }
  return pack(base, set.names, thresholds, trees)

  function grow(members: Int32Array, depth: number, nodes: number[], signs: number[]): void {
    let totalGradient = 0
    let totalHessian = 0
    for (const row of members) {
      totalGradient += gradient[row] ?? 0
      totalHessian += hessian[row] ?? 0
    }
    const split =
      depth > 0 && members.length >= 20
        ? bestSplit(members, totalGradient, totalHessian, signs)
        : null
    if (!split) {
      const exact = (-options.learningRate * totalGradient) / (totalHessian + options.lambda)
      const value = Math.max(-mostSteps, Math.min(mostSteps, Math.round(exact / leafStep)))
      nodes.push(-1, value)
      for (const row of members) logOdds[row] = (logOdds[row] ?? 0) + value * leafStep
      return
    }
    const column = bins[split.sign]
    const isLeft = (row: number) => (column?.[row] ?? 0) <= split.bin
    nodes.push(split.sign, split.bin)
    grow(members.filter(isLeft), depth - 1, nodes, signs)
    grow(
      members.filter((row) => !isLeft(row)),
      depth - 1,
      nodes,
      signs,
    )
  }

  function bestSplit(
    members: Int32Array,
    totalGradient: number,
    totalHessian: number,
    signs: number[],
  ): { sign: number; bin: number } | null {
    const leastHessian = 3
    const parent = (totalGradient * totalGradient) / (totalHessian + options.lambda)
    const gradients = new Float64Array(options.bins + 1)
    const hessians = new Float64Array(options.bins + 1)
    let best: { sign: number; bin: number } | null = null
    let bestGain = 1e-3
    for (const sign of signs) {
      const column = bins[sign]
      if (!column) continue
      gradients.fill(0)
      hessians.fill(0)
      for (let index = 0; index < members.length; index++) {
        const row = members[index] as number
        const bin = column[row] as number
        gradients[bin] = (gradients[bin] as number) + (gradient[row] as number)
        hessians[bin] = (hessians[bin] as number) + (hessian[row] as number)
      }
      let leftGradient = 0
      let leftHessian = 0
      for (let bin = 0; bin < (thresholds[sign]?.length ?? 0); bin++) {
        leftGradient += gradients[bin] ?? 0
        leftHessian += hessians[bin] ?? 0
        const rightHessian = totalHessian - leftHessian
        if (leftHessian < leastHessian || rightHessian < leastHessian) continue
        const rightGradient = totalGradient - leftGradient
        const gain =
          leftGradient ** 2 / (leftHessian + options.lambda) +
          rightGradient ** 2 / (rightHessian + options.lambda) -
          parent
        if (gain > bestGain) {
          bestGain = gain
          best = { sign, bin }
        }
      }
    }
    return best
  }
}

/** At all values but the last where they are few, else at quantiles. */
function thresholdsOf(rows: ArrayLike<number>[], sign: number, bins: number): number[] {
  const values = Float64Array.from(rows, (row) => row[sign] ?? 0).sort()
  const different = [...new Set(values)]
  const limits =
    different.length <= bins
      ? different.slice(0, -1)
      : Array.from(
          { length: bins - 1 },
          (_, bin) => values[Math.floor(((bin + 1) * values.length) / bins)] ?? 0,
        )
  return [...new Set(limits.map((limit) => Number(limit.toPrecision(3))))].sort((a, b) => a - b)
}

function binsOf(rows: ArrayLike<number>[], sign: number, limits: number[]): Uint8Array {
  return Uint8Array.from(rows, (row) => {
    const value = row[sign] ?? 0
    let low = 0
    let high = limits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value > (limits[middle] ?? 0)) low = middle + 1
      else high = middle
    }
    return low
  })
}

/** Leaves out the thresholds that no tree asks about, and writes nodes as letters. */
function pack(
  base: number,
  names: string[],
  thresholds: number[][],
  trees: number[][],
): TrainedTrees {
  const bins = names.map(() => new Set<number>())
  for (const nodes of trees) {
    for (let at = 0; at < nodes.length; at += 2) bins[nodes[at] ?? -1]?.add(nodes[at + 1] ?? 0)
  }
  const used = bins.map((set) => [...set].sort((a, b) => a - b))
  let letters = ''
  let numbers = ''
  for (const nodes of trees) {
    for (let at = 0; at < nodes.length; at += 2) {
      const sign = nodes[at] ?? -1
      const value = nodes[at + 1] ?? 0
      letters += sign < 0 ? '!' : String.fromCharCode(firstLetter + sign)
      numbers += String.fromCharCode(
        sign < 0 ? zeroLetter + value : firstLetter + (used[sign] ?? []).indexOf(value),
      )
    }
  }
  return {
    base: Math.round(base * 1000),
    signs: names,
    thresholds: used.map((bins, sign) => bins.map((bin) => thresholds[sign]?.[bin] ?? 0)),
    nodes: letters,
    numbers,
  }
}

/** A linear congruential generator: training twice gives the same trees. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

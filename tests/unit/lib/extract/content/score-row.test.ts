import { expect, test } from 'vitest'
import { boostTrees } from '../../../../../bench/train/boost-trees'
import { scoreRow } from '../../../../../lib/extract/content/blocks/score-row'

const names = ['words', 'links']

/** A block is kept when it has many words and few links: what no single question can tell. */
function isKept([words = 0, links = 0]: number[]): boolean {
  return words > 40 && links < 0.5
}

const rows = Array.from({ length: 900 }, (_, index) => [index % 97, ((index * 7) % 10) / 10])

test('trees that are written as letters and read again tell what they were taught', () => {
  const trees = boostTrees(
    { names, rows, labels: rows.map(isKept), weights: rows.map(() => 1) },
    { trees: 30, depth: 3, learningRate: 0.3, bins: 32, columns: 1, lambda: 1, seed: 1 },
  )
  expect(trees.nodes).toHaveLength(trees.numbers.length)
  for (const row of rows) expect(scoreRow(row, trees) > 0.5).toBe(isKept(row))
})

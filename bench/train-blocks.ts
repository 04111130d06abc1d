/**
 * Trains the trees that tell article from furniture: `npm run train:blocks -- CORPUS [CORPUS ...]`.
 *
 * CORPUS is a folder of `ID/page.html.gz` and `ID/truth.json` (`url`, `text`), optionally followed by `=WEIGHT`. First
 * the trees are trained four times, each time without a quarter of the publishers, and judged on that quarter; then on
 * all, and written to `lib/extract/content/blocks/block-trees.json`. With `--judge` nothing is written.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { wordsOf } from '../lib/extract/content/blocks/count-words.ts'
import { scoreRow, type Trees } from '../lib/extract/content/blocks/score-row.ts'
import { boostTrees, type TrainingSet } from './train/boost-trees.ts'
import { judge } from './train/judge.ts'
import { labelBlocks } from './train/label-blocks.ts'
import { readRows } from './train/read-rows.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    judge: { type: 'boolean', default: false },
    trees: { type: 'string', default: '80' },
    depth: { type: 'string', default: '5' },
    rate: { type: 'string', default: '0.15' },
  },
})
const options = {
  trees: Number(values.trees),
  depth: Number(values.depth),
  learningRate: Number(values.rate),
  bins: 40,
  columns: 0.4,
  lambda: 2,
  seed: 1,
}
const folds = 4

const pages = (await readRows(positionals)).map((page) => ({
  ...page,
  labels: labelBlocks(page.texts, page.kept, page.truth),
}))
type Page = (typeof pages)[number]
const names = pages[0]?.names ?? []

for (let fold = 0; fold < folds; fold++) {
  const trees = boostTrees(
    trainingSet(pages.filter((page) => page.publisher % folds !== fold)),
    options,
  )
  for (const page of pages.filter((one) => one.publisher % folds === fold))
    Object.assign(page, { scores: scoresOf(page, trees) })
}
judge(pages.map((page) => ({ ...page, scores: 'scores' in page ? (page.scores as number[]) : [] })))

if (!values.judge) {
  const trees = boostTrees(trainingSet(pages), options)
  writeFileSync(
    new URL('../lib/extract/content/blocks/block-trees.json', import.meta.url),
    `${JSON.stringify(trees)}\n`,
  )
}

function scoresOf(page: Page, trees: Trees): number[] {
  return page.rows.map((row) => (row ? scoreRow(row, trees, names) : 0))
}

/** Long blocks weigh more; three in ten of those far from any story are enough. */
function trainingSet(from: Page[]): TrainingSet {
  const inMain = names.indexOf('inMain')
  const set: TrainingSet = { names, rows: [], labels: [], weights: [] }
  for (const page of from) {
    page.rows.forEach((row, index) => {
      if (!row) return
      const isNear = page.kept[index] || page.labels[index] || row[inMain]
      if (!isNear && index % 10 >= 3) return
      set.rows.push(row)
      set.labels.push(page.labels[index] ?? false)
      set.weights.push(
        page.weight * (0.5 + Math.min(wordsOf(page.texts[index] ?? '').length, 60) / 40),
      )
    })
  }
  return set
}

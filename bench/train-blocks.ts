/**
 * Trains the trees that tell article from furniture: `npm run train:blocks -- CORPUS [CORPUS ...]`.
 *
 * CORPUS is a folder of `ID/page.html.gz` and `ID/truth.json` (`url` and `text`, or `mustContain` and `mustNotContain`),
 * optionally followed by `=WEIGHT`. First
 * the trees are trained four times, each time without a quarter of the publishers, and judged on that quarter; then on
 * all, and written to `lib/extract/content/blocks/block-trees.json`. With `--judge` nothing is written; with
 * `--folds DIR` the trees of each quarter are, for `bench:extract -- CORPUS --folds DIR`.
 *
 * The trees that ship are those of four corpora, news first: `fundus aeb=0.8 wcxb=0.4 snippets=0.8`. More and deeper
 * trees did no better on publishers left out than the noise between two trainings, and are larger.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { wordsOf } from '../lib/extract/content/blocks/count-words.ts'
import { scoreRow, type Trees } from '../lib/extract/content/blocks/score-row.ts'
import { boostTrees, type TrainingSet } from './train/boost-trees.ts'
import { foldOf, folds, treesOfFold } from './train/folds.ts'
import { judge } from './train/judge.ts'
import { labelBlocks } from './train/label-blocks.ts'
import { labelBySentences } from './train/label-by-sentences.ts'
import { readRows, type TrainingPage } from './train/read-rows.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    judge: { type: 'boolean', default: false },
    folds: { type: 'string' },
    trees: { type: 'string', default: '36' },
    depth: { type: 'string', default: '6' },
    rate: { type: 'string', default: '0.2' },
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

const pages = (await readRows(positionals)).map((page) => ({
  ...page,
  labels: labelsOf(page),
}))
type Page = (typeof pages)[number]
const names = pages[0]?.names ?? []

if (values.folds) mkdirSync(values.folds, { recursive: true })
for (let fold = 0; fold < folds; fold++) {
  const trees = boostTrees(
    trainingSet(pages.filter((page) => foldOf(page.publisher) !== fold)),
    options,
  )
  if (values.folds) writeFileSync(treesOfFold(values.folds, fold), JSON.stringify(trees))
  for (const page of pages.filter((one) => foldOf(one.publisher) === fold))
    Object.assign(page, { scores: scoresOf(page, trees) })
}
judge(
  pages.flatMap((page) => {
    const scores = 'scores' in page ? (page.scores as number[]) : []
    return page.truth.text ? { ...page, truth: page.truth.text, scores } : []
  }),
)

if (!values.judge) {
  const trees = boostTrees(trainingSet(pages), options)
  writeFileSync(
    new URL('../lib/extract/content/blocks/block-trees.json', import.meta.url),
    `${JSON.stringify(trees)}\n`,
  )
}

/** True for what belongs to the article, false for what does not, null for what the corpus does not say. */
function labelsOf({ texts, kept, truth }: TrainingPage): (boolean | null)[] {
  if (truth.text) return labelBlocks(texts, kept, truth.text)
  return labelBySentences(texts, truth.mustContain ?? [], truth.mustNotContain ?? [])
}

function scoresOf(page: Page, trees: Trees): number[] {
  return page.rows.map((row) => (row ? scoreRow(row, trees) : 0))
}

/** Long blocks weigh more. */
function trainingSet(from: Page[]): TrainingSet {
  const set: TrainingSet = { names, rows: [], labels: [], weights: [] }
  for (const page of from) {
    page.rows.forEach((row, index) => {
      const label = page.labels[index] ?? null
      if (!row || label === null || (!label && isStandfirst(row) && !page.truth.summary)) return
      set.rows.push(row)
      set.labels.push(label)
      set.weights.push(
        page.weight * (0.5 + Math.min(wordsOf(page.texts[index] ?? '').length, 60) / 40),
      )
    })
  }
  return set
}

/** A line above the story that the page's description repeats: some corpora leave it out, a reader wants it. */
function isStandfirst(row: number[]): boolean {
  const sign = (name: string) => row[names.indexOf(name)] ?? 0
  return (
    sign('descriptionOverlap') > 0.75 &&
    sign('words') > 6 &&
    sign('paragraphsToMain') >= -1 &&
    sign('heading') === 0
  )
}

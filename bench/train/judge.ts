import { basename } from 'node:path'
import { wordsOf } from '../../lib/extract/content/blocks/count-words.ts'

interface JudgedPage {
  corpus: string
  texts: string[]
  truth: string
  scores: number[]
}

/** Prints precision, recall, F1 of 4-word shingles and the share of pages with every word right, a line a corpus. */
export function judge(pages: JudgedPage[]): void {
  for (const corpus of new Set(pages.map((page) => page.corpus))) {
    for (const keepFrom of [0.45, 0.55, 0.65]) {
      const results = pages
        .filter((page) => page.corpus === corpus)
        .map((page) => compare(page, keepFrom))
      const precision = mean(results.map((result) => result.precision))
      const recall = mean(results.map((result) => result.recall))
      console.log(
        `${basename(corpus).padEnd(10)} keep from ${keepFrom}: F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)} precision ${precision.toFixed(4)} recall ${recall.toFixed(4)} exact ${mean(results.map((result) => Number(result.exact))).toFixed(3)}`,
      )
    }
  }
}

function compare(page: JudgedPage, keepFrom: number) {
  const words = wordsOf(
    page.texts
      .filter((_, index) => (page.scores[index] ?? 0) >= keepFrom)
      .join('\n')
      .normalize('NFC'),
  )
  const truth = wordsOf(page.truth.normalize('NFC'))
  const expected = shingles(truth)
  const found = shingles(words)
  let both = 0
  for (const [key, times] of found) both += Math.min(times, expected.get(key) ?? 0)
  return {
    precision: both / Math.max(1, total(found)),
    recall: both / Math.max(1, total(expected)),
    exact: words.join(' ') === truth.join(' '),
  }
}

function shingles(words: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const key = words.slice(at, at + 4).join(' ')
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function total(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, times) => sum + times, 0)
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

import type { RestoreProblem } from './restore/restore-problem'

/** What a restore or an import did. */
export interface RestoreReport {
  added: number
  updated: number
  /** The library had them as new or newer. */
  kept: number
  removed: number
  isStopped: boolean
  /** How many parts could not be read, and the first of them. */
  unreadable: number
  problems: RestoreProblem[]
}

/** What several restores did together. */
export function joinReports(reports: RestoreReport[]): RestoreReport {
  const sum = (count: (report: RestoreReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0)
  return {
    added: sum(({ added }) => added),
    updated: sum(({ updated }) => updated),
    kept: sum(({ kept }) => kept),
    removed: sum(({ removed }) => removed),
    isStopped: reports.some(({ isStopped }) => isStopped),
    unreadable: sum(({ unreadable }) => unreadable),
    problems: reports.flatMap(({ problems }) => problems),
  }
}

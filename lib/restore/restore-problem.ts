/** Why a part of a backup did not come in; the reader has a sentence for each, or does not compile. */
export type ProblemKind =
  | 'cut-off'
  | 'too-large'
  | 'not-json'
  | 'not-utf8'
  | 'not-an-article'
  | 'not-settings'
  | 'wrong-checksum'
  | 'missing'
  | 'too-few'
  | 'not-a-picture'
  | 'doubled'
  | 'unknown-name'
  | 'unreadable'
  | 'not-text'
  | 'bad-front-matter'
  | 'no-address'
  | 'missing-picture'

export interface RestoreProblem {
  /** The path in the backup or folder. */
  path: string
  kind: ProblemKind
  /** What is wrong inside, where that is known. */
  detail?: string
}

/** The problems of a restore: all are counted, the first are kept; a hostile file can have a million. */
export class Problems {
  count = 0
  readonly first: RestoreProblem[] = []

  add(problem: RestoreProblem): void {
    this.count++
    if (this.first.length < mostKept) this.first.push(problem)
  }
}

const mostKept = 200

/** Thrown where one part of a backup cannot be read; the others may. */
export class PartError extends Error {
  readonly kind: ProblemKind

  constructor(kind: ProblemKind, detail = '') {
    super(detail)
    this.name = 'PartError'
    this.kind = kind
  }
}

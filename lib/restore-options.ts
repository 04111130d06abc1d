import type { RestoreMode } from './restore-settings'

export interface RestoreOptions {
  mode: RestoreMode
  onProgress: (progress: { done: number; total: number }) => void
  signal: AbortSignal
}

/** What a restore gets of the one that all files chosen together make. */
export interface RestoreSteps extends RestoreOptions {
  /** To be awaited before anything changes: undo is of this restore from then on. */
  beforeChange: () => Promise<void>
}

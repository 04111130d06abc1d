import { errorMessage } from '../../lib/error-messages'
import type { RestoreReport } from '../../lib/restore-report'
import type { RestoreMode } from '../../lib/restore-settings'
import { askBeforeLeaving } from '../shared/ask-before-leaving'
import type { Progress } from '../shared/long-work'
import { windowState } from '../shared/window-state'

export type RestoreState =
  | { name: 'idle' }
  | { name: 'opening' }
  | { name: 'reading'; progress: Progress }
  | { name: 'undoing' }
  | { name: 'done'; report: RestoreReport; mode: RestoreMode }
  | { name: 'undone' }
  | { name: 'failed'; message: string }

interface Restoring {
  state: RestoreState
  isWorking: boolean
  restore: (files: File[], mode: RestoreMode) => void
  undo: () => void
  /** Only of what is being read: opening a file and undoing change nothing that can stay half done. */
  stop: () => void
}

/**
 * The restore of this window. It goes on when the reader leaves the settings; when they come back it is here, or what
 * came of it.
 */
export function useRestore(): Restoring {
  const state = current.use()
  return { state, isWorking: isWork(state), restore, undo, stop: () => stopping.abort() }
}

const current = windowState<RestoreState>({ name: 'idle' })
let stopping = new AbortController()

function isWork({ name }: RestoreState): boolean {
  return name === 'opening' || name === 'reading' || name === 'undoing'
}

function restore(files: File[], mode: RestoreMode): void {
  stopping = new AbortController()
  const { signal } = stopping
  const onProgress = (progress: Progress) => current.set({ name: 'reading', progress })
  void attempt({ name: 'opening' }, async () => {
    const { restoreFiles } = await import('../../lib/restore-files')
    return { name: 'done', mode, report: await restoreFiles(files, { mode, onProgress, signal }) }
  })
}

function undo(): void {
  void attempt({ name: 'undoing' }, async () => {
    const { undoLastRestore } = await import('../../lib/undo-last-restore')
    await undoLastRestore()
    return { name: 'undone' }
  })
}

async function attempt(begin: RestoreState, work: () => Promise<RestoreState>): Promise<void> {
  current.set(begin)
  try {
    current.set(await askBeforeLeaving(work))
  } catch (error) {
    current.set({ name: 'failed', message: errorMessage(error) })
  }
}

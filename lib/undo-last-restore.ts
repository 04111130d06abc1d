import { withLibrary } from './library'
import { announceLibraryChange } from './library-changes'
import { restoreAlone } from './restore-alone'
import { keepSettings, undoSettings } from './restore-settings'
import { forgetRestore, undoRestore } from './storage/undo-restore'

/** The library and the settings are as they were before the last restore. */
export function undoLastRestore(): Promise<void> {
  return restoreAlone(async () => {
    await withLibrary(undoRestore)
    await undoSettings()
    announceLibraryChange()
  })
}

/** Makes a restore the last one, when it is called first: one that changes nothing leaves the undo of another alone. */
export function becomeLast(): () => Promise<void> {
  let becoming: Promise<void> | undefined
  return () => {
    becoming ??= withLibrary(forgetRestore).then(keepSettings)
    return becoming
  }
}

import { AppError } from './errors'

/** One restore, import or undo at a time, in all windows. @throws AppError `restore-running` */
export async function restoreAlone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('restore', { ifAvailable: true }, (lock) => {
    if (!lock) throw new AppError('restore-running')
    return work()
  })
}

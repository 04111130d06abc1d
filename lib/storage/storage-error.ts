import { AppError, type ErrorCode } from '../errors'

const codes: Record<string, ErrorCode> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'library-newer',
  SecurityError: 'storage-refused',
  InvalidStateError: 'storage-refused',
  UnknownError: 'storage-refused',
  NotFoundError: 'storage-refused',
}

/**
 * What IndexedDB threw, as an `AppError` with the old error as cause. A full disk is a `QuotaExceededError` on one of
 * Chromium's back ends and a `DataError` about writing blobs on the other.
 */
export function asStorageError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  const message =
    error instanceof Error || error instanceof DOMException ? error.message : String(error)
  const isDiskFull = name === 'DataError' && /failed to write|ioerror/i.test(message)
  const code =
    isDiskFull || /disk full/i.test(message) ? 'storage-full' : (codes[name] ?? 'unexpected')
  return new AppError(code, message, { cause: error })
}

import { AppError } from './errors'
import { type LibraryDatabase, openDatabase } from './storage/database'

let opening: Promise<LibraryDatabase> | null = null

/** The library's one connection of this context, opened when first asked for, and again after it was closed. */
export function library(): Promise<LibraryDatabase> {
  opening ??= openDatabase({ onClosed: forget }).catch((error: unknown) => {
    forget()
    throw error
  })
  return opening
}

/**
 * Runs `work` on the library; where the connection turns out to be closed (a full disk closes it on one of
 * Chromium's back ends), once more on a new one.
 */
export async function withLibrary<T>(work: (db: LibraryDatabase) => Promise<T>): Promise<T> {
  const db = await library()
  try {
    return await work(db)
  } catch (error) {
    if (!isClosed(error)) throw error
    forget()
    return work(await library())
  }
}

function forget(): void {
  opening = null
}

function isClosed(error: unknown): boolean {
  // A write wraps what the browser throws, a read does not.
  const cause = error instanceof AppError ? error.cause : error
  return cause instanceof DOMException && cause.name === 'InvalidStateError'
}

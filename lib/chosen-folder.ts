import { AppError } from './errors'
import { rememberFolder } from './storage/chosen-folder'

declare global {
  // Chromium's alone, so not in the types of the web.
  interface Window {
    showDirectoryPicker?: (options: {
      id: string
      mode: 'readwrite'
    }) => Promise<FileSystemDirectoryHandle>
  }
  interface FileSystemHandle {
    requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>
  }
}

/** Whether this browser can write into a folder of the reader's. */
export const canWriteFolders = typeof window !== 'undefined' && 'showDirectoryPicker' in window

/** Asks for a folder, and remembers it; null where none was chosen. Call it within the click. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const folder = await window.showDirectoryPicker?.({ id: 'export', mode: 'readwrite' })
    if (!folder) return null
    await rememberFolder(folder)
    return folder
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}

/**
 * Makes sure that Offprint may write into a folder that was chosen before: the browser asks again after a restart. Call
 * it within the click.
 * @throws AppError `folder-refused`
 */
export async function askForFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  const state = await folder.requestPermission?.({ mode: 'readwrite' })
  if (state !== 'granted') throw new AppError('folder-refused')
}

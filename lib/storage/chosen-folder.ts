import { type DBSchema, openDB } from 'idb'

interface FolderSchema extends DBSchema {
  chosen: { key: 'export'; value: FileSystemDirectoryHandle }
}

// Not the library's: a handle means something in this browser alone, and no backup can have it.
const open = () =>
  openDB<FolderSchema>('folders', 1, {
    upgrade: (db) => void db.createObjectStore('chosen'),
  })

/** The folder that was chosen last for exports, or null. */
export async function chosenFolder(): Promise<FileSystemDirectoryHandle | null> {
  const db = await open()
  try {
    return (await db.get('chosen', 'export')) ?? null
  } finally {
    db.close()
  }
}

export async function rememberFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  const db = await open()
  try {
    await db.put('chosen', folder, 'export')
  } finally {
    db.close()
  }
}

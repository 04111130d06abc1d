/** The files below a folder, by their paths from it. */
export interface FolderFiles {
  /** What is at a path; null where there is nothing. */
  find: (path: string) => Promise<File | 'folder' | null>
  /** Makes a file or takes the place of one, whole or not at all, and the folders above it. */
  write: (path: string, content: string | Blob) => Promise<File>
  /** Removes a file, and the folder that is empty then. */
  remove: (path: string) => Promise<void>
}

/** The files below `root`. Where they are not to be had, what the browser throws comes through. */
export function folderFiles(root: FileSystemDirectoryHandle): FolderFiles {
  const open = new Map<string, FileSystemDirectoryHandle>([['', root]])

  async function folder(path: string, create: boolean): Promise<FileSystemDirectoryHandle> {
    const known = open.get(path)
    if (known) return known
    const [above, name] = split(path)
    const handle = await (await folder(above, create)).getDirectoryHandle(name, { create })
    open.set(path, handle)
    return handle
  }

  return {
    async find(path) {
      const [above, name] = split(path)
      try {
        const around = await folder(above, false)
        return await around.getFileHandle(name).then(
          (handle) => handle.getFile(),
          (error) => {
            if (isNamed(error, 'TypeMismatchError')) return 'folder'
            throw error
          },
        )
      } catch (error) {
        if (isNamed(error, 'NotFoundError')) return null
        throw error
      }
    },
    async write(path, content) {
      const [above, name] = split(path)
      const handle = await (await folder(above, true)).getFileHandle(name, { create: true })
      const stream = await handle.createWritable()
      try {
        await stream.write(content)
        await stream.close()
      } catch (error) {
        // What was there stays.
        await stream.abort().catch(() => undefined)
        throw error
      }
      return handle.getFile()
    },
    async remove(path) {
      const [above, name] = split(path)
      await (await folder(above, false)).removeEntry(name)
      if (!above) return
      const [outer, emptied] = split(above)
      try {
        // Without `recursive` only an empty one goes.
        await (await folder(outer, false)).removeEntry(emptied)
        open.delete(above)
      } catch (error) {
        if (!isNamed(error, 'InvalidModificationError')) throw error
      }
    },
  }
}

function split(path: string): [above: string, name: string] {
  const at = path.lastIndexOf('/')
  return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)]
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name
}

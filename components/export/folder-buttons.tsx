import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { askForFolder, chooseFolder } from '../../lib/chosen-folder'
import { chosenFolder } from '../../lib/storage/chosen-folder'

interface FolderButtonsProps {
  onFolder: (folder: FileSystemDirectoryHandle) => void
  onProblem: (error: unknown) => void
}

/** Two ways into a folder: into the one that was chosen before, and into another. */
export function FolderButtons({ onFolder, onProblem }: FolderButtonsProps) {
  const [before, setBefore] = useState<FileSystemDirectoryHandle | null>(null)
  useEffect(() => {
    chosenFolder().then(setBefore, () => undefined)
  }, [])
  const choose = async () => {
    const folder = await chooseFolder()
    if (folder) onFolder(folder)
  }
  const again = async (folder: FileSystemDirectoryHandle) => {
    await askForFolder(folder)
    onFolder(folder)
  }
  return (
    <>
      {before && (
        <button
          type="button"
          class="button"
          data-action="update-folder"
          onClick={() => again(before).catch(onProblem)}
        >
          {i18n.t('export.updateFolder', [before.name])}
        </button>
      )}
      <button
        type="button"
        class="button"
        data-action="choose-folder"
        onClick={() => choose().catch(onProblem)}
      >
        {i18n.t(before ? 'export.otherFolder' : 'export.toFolder')}
      </button>
    </>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { hasRestored } from '../../lib/restore-settings'
import { formatNumber } from '../shared/format-article'
import { RestoreResult } from './restore-result'
import { useRestore } from './use-restore'

/** Brings a backup back: merged into the library or in its place, with a report, and a way back. */
export function Restore() {
  const { state, isWorking, restore, undo, stop } = useRestore()
  const [canUndo, setCanUndo] = useState(false)
  useEffect(() => {
    if (!isWorking) hasRestored().then(setCanUndo)
  }, [isWorking])

  return (
    <div class="restore">
      <h3>{i18n.t('backup.restore')}</h3>
      <p class="quiet">{i18n.t('backup.restoreHint')}</p>
      <p class="choices">
        <FileButton
          name="merge"
          label={i18n.t('backup.merge')}
          accept=".zip,application/zip"
          isDisabled={isWorking}
          onFiles={(files) => restore(files, 'merge')}
        />
        <FileButton
          name="replace"
          label={i18n.t('backup.replace')}
          accept=".zip,application/zip"
          isDisabled={isWorking}
          onFiles={(files) => restore(files, 'replace')}
        />
      </p>
      <h3>{i18n.t('markdown.title')}</h3>
      <p class="quiet">{i18n.t('markdown.hint')}</p>
      <p class="choices">
        <FileButton
          name="markdown"
          label={i18n.t('markdown.files')}
          accept=".zip,.md,.markdown,application/zip,text/markdown"
          isDisabled={isWorking}
          multiple
          onFiles={(files) => restore(files, 'merge')}
        />
        <FileButton
          name="folder"
          label={i18n.t('markdown.folder')}
          isDisabled={isWorking}
          isFolder
          onFiles={(files) => restore(files, 'merge')}
        />
      </p>
      <p class="choices">
        {state.name === 'reading' && (
          <button type="button" class="button" onClick={stop}>
            {i18n.t('backup.stop')}
          </button>
        )}
        {canUndo && !isWorking && (
          <button type="button" class="button" data-action="undo-restore" onClick={undo}>
            {i18n.t('backup.undo')}
          </button>
        )}
      </p>
      <div role="status">
        {state.name === 'opening' && <p>{i18n.t('backup.opening')}</p>}
        {state.name === 'undoing' && <p>{i18n.t('backup.undoing')}</p>}
        {state.name === 'reading' && (
          <p>
            {i18n.t('backup.restoreProgress', [
              formatNumber(state.progress.done),
              formatNumber(state.progress.total),
            ])}
          </p>
        )}
        {state.name === 'undone' && <p>{i18n.t('backup.undone')}</p>}
        {state.name === 'done' && <RestoreResult report={state.report} mode={state.mode} />}
      </div>
      <div role="alert">{state.name === 'failed' && <p>{state.message}</p>}</div>
    </div>
  )
}

interface FileButtonProps {
  name: string
  label: string
  accept?: string
  multiple?: boolean
  isFolder?: boolean
  isDisabled: boolean
  onFiles: (files: File[]) => void
}

/** A button that asks for files; the browser's own file field says more than is wanted. */
function FileButton({ name, label, isFolder, isDisabled, onFiles, ...field }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const choose = () => {
    if (isDisabled || !input.current) return
    input.current.webkitdirectory = isFolder === true
    input.current.click()
  }
  return (
    <>
      <button type="button" class="button" aria-disabled={isDisabled} onClick={choose}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        data-restore={name}
        {...field}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file can be chosen again.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}

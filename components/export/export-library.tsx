import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { canWriteFolders } from '../../lib/chosen-folder'
import { errorMessage } from '../../lib/error-messages'
import type { FormatName } from '../../lib/export/formats'
import type { Settings } from '../../lib/settings'
import { settledSettings } from '../../lib/stored-settings'
import { formatNumber } from '../shared/format-article'
import type { Progress } from '../shared/long-work'
import { DraftNote } from './draft-note'
import { ExportOutcome, type Outcome } from './export-outcome'
import { folderOutcome, zipOutcome } from './export-sentences'
import { FolderButtons } from './folder-buttons'
import { formatChoices } from './format-choices'
import { MarkdownPicturesField } from './markdown-pictures-field'

type State =
  | { name: 'idle' }
  | ({ name: 'working' } & Progress)
  | ({ name: 'done' } & Outcome)
  | { name: 'failed'; message: string }

type Work = (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Outcome>

interface ExportLibraryProps {
  settings: Settings
  /** All of the library if absent. */
  ids?: string[]
}

/** Every article of the library, or those that are named, as one zip or book or in a folder, with how far it is, a way to stop, and what came of it. */
export function ExportLibrary({ settings, ids }: ExportLibraryProps) {
  const [format, setFormat] = useState<FormatName | 'epub'>('markdown')
  const [state, setState] = useState<State>({ name: 'idle' })
  const cancel = useRef<AbortController | null>(null)
  const start = async (work: Work) => {
    const controller = new AbortController()
    const { signal } = controller
    cancel.current = controller
    setState({ name: 'working', done: 0, total: 0 })
    try {
      const outcome = await work(signal, (progress) => setState({ name: 'working', ...progress }))
      setState({ name: 'done', ...outcome })
    } catch (error) {
      setState(signal.aborted ? { name: 'idle' } : { name: 'failed', message: errorMessage(error) })
    }
  }
  const toZip: Work = async (signal, onProgress) => {
    const name = i18n.t('export.archiveName', [new Date().toISOString().slice(0, 10)])
    const which = { ...(ids && { ids }), signal, onProgress }
    if (format === 'epub') {
      const { downloadBook } = await import('../../lib/download-book')
      return zipOutcome(await downloadBook({ ...which, title: name }))
    }
    const { downloadArticles } = await import('../../lib/export-many')
    // What was chosen a moment ago counts, though the page may not know of it yet.
    const settings = await settledSettings()
    return zipOutcome(await downloadArticles({ ...which, format, settings, name }))
  }
  const toFolder = (folder: FileSystemDirectoryHandle) => {
    if (format === 'epub') return
    start(async (signal, onProgress) => {
      const { exportToFolder } = await import('../../lib/export-folder')
      const settings = await settledSettings()
      const options = { ...(ids && { ids }), format, settings, signal, onProgress }
      return folderOutcome(await exportToFolder(folder, options))
    })
  }
  const isWorking = state.name === 'working'
  const hasFolders = canWriteFolders && format !== 'epub'
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button of a folder goes while it is written, and must not take the focus with it.
    if (isWorking && document.activeElement === document.body) main.current?.focus()
  }, [isWorking])
  return (
    <section class="export-library">
      <h2>
        {ids
          ? i18n.t('chosen.count', ids.length, [formatNumber(ids.length)])
          : i18n.t('export.library')}
      </h2>
      <p>
        <label>
          {i18n.t('export.format')}{' '}
          <select
            class="input"
            value={format}
            disabled={isWorking}
            onChange={(event) => setFormat(formatOf(event.currentTarget.value))}
          >
            {formatChoices.map((choice) => (
              <option key={choice.format} value={choice.format}>
                {choice.name()}
              </option>
            ))}
            <option value="epub">{i18n.t('export.epub')}</option>
          </select>
        </label>
      </p>
      {format === 'markdown' && (
        <>
          <p>
            <MarkdownPicturesField settings={settings} />
          </p>
          <DraftNote />
        </>
      )}
      <p class="choices">
        {isWorking ? (
          <button ref={main} type="button" class="button" onClick={() => cancel.current?.abort()}>
            {i18n.t('export.cancel')}
          </button>
        ) : (
          <button
            ref={main}
            type="button"
            class="button"
            data-action="export-library"
            onClick={() => start(toZip)}
          >
            {i18n.t(ids ? 'export.startChosen' : 'export.start')}
          </button>
        )}
        {!isWorking && hasFolders && (
          <FolderButtons
            onFolder={toFolder}
            onProblem={(error) => setState({ name: 'failed', message: errorMessage(error) })}
          />
        )}
      </p>
      {hasFolders && <p class="quiet">{i18n.t('export.folderHint')}</p>}
      <div role="status">
        {isWorking && (
          <p>
            <progress value={state.done} max={Math.max(state.total, 1)} />{' '}
            {i18n.t('export.progress', [String(state.done), String(state.total)])}
          </p>
        )}
        {state.name === 'done' && <ExportOutcome {...state} />}
        {state.name === 'failed' && <p class="bad">{state.message}</p>}
      </div>
    </section>
  )
}

function formatOf(value: string): FormatName | 'epub' {
  if (value === 'epub') return value
  return formatChoices.find(({ format }) => format === value)?.format ?? 'markdown'
}

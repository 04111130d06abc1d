import { useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { errorMessage } from '../../lib/error-messages'
import type { FormatName } from '../../lib/export/formats'
import type { Settings } from '../../lib/settings'
import { formatNumber } from '../shared/format-article'
import { DraftNote } from './draft-note'
import { formatChoices } from './format-choices'
import { MarkdownPicturesField } from './markdown-pictures-field'

type State =
  | { name: 'idle' }
  | { name: 'working'; done: number; total: number }
  | {
      name: 'done'
      exported: number
      leftOut: { id: string; title: string | null; reason: string }[]
    }
  | { name: 'failed'; message: string }

interface ExportLibraryProps {
  settings: Settings
  /** All of the library if absent. */
  ids?: string[]
}

/** Every article of the library, or those that are named, as one zip or book, with how far it is, a way to stop, and what was left out. */
export function ExportLibrary({ settings, ids }: ExportLibraryProps) {
  const [format, setFormat] = useState<FormatName | 'epub'>('markdown')
  const [state, setState] = useState<State>({ name: 'idle' })
  const cancel = useRef<AbortController | null>(null)
  const start = async () => {
    cancel.current = new AbortController()
    setState({ name: 'working', done: 0, total: 0 })
    try {
      const name = i18n.t('export.archiveName', [new Date().toISOString().slice(0, 10)])
      if (format === 'epub') {
        const { downloadBook } = await import('../../lib/export-articles')
        await downloadBook(ids ?? [], name)
        return setState({ name: 'done', exported: ids?.length ?? 0, leftOut: [] })
      }
      const { downloadArticles } = await import('../../lib/export-many')
      const report = await downloadArticles({
        ...(ids && { ids }),
        format,
        settings,
        name,
        signal: cancel.current.signal,
        onProgress: (progress) => setState({ name: 'working', ...progress }),
      })
      setState({ name: 'done', ...report })
    } catch (error) {
      const isCancelled = cancel.current.signal.aborted
      setState(isCancelled ? { name: 'idle' } : { name: 'failed', message: errorMessage(error) })
    }
  }
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
            disabled={state.name === 'working'}
            onChange={(event) => setFormat(formatOf(event.currentTarget.value))}
          >
            {formatChoices.map((choice) => (
              <option key={choice.format} value={choice.format}>
                {choice.name()}
              </option>
            ))}
            {ids && <option value="epub">{i18n.t('export.epub')}</option>}
          </select>
        </label>{' '}
        {state.name === 'working' ? (
          <button type="button" class="button" onClick={() => cancel.current?.abort()}>
            {i18n.t('export.cancel')}
          </button>
        ) : (
          <button type="button" class="button" data-action="export-library" onClick={start}>
            {i18n.t(ids ? 'export.startChosen' : 'export.start')}
          </button>
        )}
      </p>
      {format === 'markdown' && (
        <>
          <p>
            <MarkdownPicturesField settings={settings} />
          </p>
          <DraftNote />
        </>
      )}
      <div role="status">
        {state.name === 'working' && (
          <p>
            <progress value={state.done} max={Math.max(state.total, 1)} />{' '}
            {i18n.t('export.progress', [String(state.done), String(state.total)])}
          </p>
        )}
        {state.name === 'done' && (
          <>
            <p>{i18n.t('export.done', state.exported)}</p>
            {state.leftOut.length > 0 && (
              <>
                <p>{i18n.t('export.leftOut', state.leftOut.length)}</p>
                <ul>
                  {state.leftOut.map(({ id, title, reason }) => (
                    <li key={id}>
                      {title ?? id}: {reason}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
        {state.name === 'failed' && <p class="bad">{state.message}</p>}
      </div>
    </section>
  )
}

function formatOf(value: string): FormatName | 'epub' {
  if (value === 'epub') return value
  return formatChoices.find(({ format }) => format === value)?.format ?? 'markdown'
}

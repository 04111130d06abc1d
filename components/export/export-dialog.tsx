import { useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { FormatName } from '../../lib/export/formats'
import type { Settings } from '../../lib/settings'
import { IconButton } from '../shared/icon-button'
import { DraftNote } from './draft-note'
import { formatChoices } from './format-choices'
import { MarkdownPicturesField } from './markdown-pictures-field'

interface ExportDialogProps {
  id: string
  settings: Settings
  /** Runs what was chosen, and tells the reader if it fails. */
  attempt: (work: () => Promise<void>) => void
  onCopied: () => void
}

/** A button, and behind it every form in which the article that is open can be taken away. */
export function ExportDialog({ id, settings, attempt, onCopied }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const choose = (work: () => Promise<void>) => () => {
    dialog.current?.close()
    attempt(work)
  }
  const download = (format: FormatName) => async () => {
    const { downloadArticle } = await import('../../lib/export-articles')
    await downloadArticle(id, format)
  }
  const downloadBook = async () => {
    const { downloadBook } = await import('../../lib/export-articles')
    await downloadBook([id], '')
  }
  const copyRichText = async () => {
    const { copyArticleAsRichText } = await import('../../lib/export-articles')
    await copyArticleAsRichText(id)
    onCopied()
  }
  return (
    <>
      <IconButton
        icon="more"
        label={i18n.t('export.more')}
        data-action="export"
        onClick={() => dialog.current?.showModal()}
      />
      <dialog ref={dialog} class="keys export" aria-labelledby="export-title">
        <h2 id="export-title">{i18n.t('export.title')}</h2>
        <DraftNote />
        <ul>
          {formatChoices.map(({ format, name }) => (
            <li key={format}>
              <button
                type="button"
                class="button plain"
                data-format={format}
                onClick={choose(download(format))}
              >
                {name()}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              class="button plain"
              data-format="epub"
              onClick={choose(downloadBook)}
            >
              {i18n.t('export.epub')}
            </button>
          </li>
          <li>
            <button
              type="button"
              class="button plain"
              data-format="rich-text"
              onClick={choose(copyRichText)}
            >
              {i18n.t('export.richText')}
            </button>
          </li>
        </ul>
        <p>
          <MarkdownPicturesField settings={settings} />
        </p>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {i18n.t('library.close')}
        </button>
      </dialog>
    </>
  )
}

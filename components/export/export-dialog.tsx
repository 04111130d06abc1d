import { useLayoutEffect, useRef, useState } from 'preact/hooks'
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
  /** Tells the reader that it worked. */
  tell: (sentence: string) => void
}

/** A button, and behind it every form in which the article that is open can be taken away. */
export function ExportDialog({ id, settings, attempt, tell }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])
  const choose = (work: () => Promise<void>) => () => {
    dialog.current?.close()
    attempt(work)
  }
  const download = (format: FormatName) => async () => {
    const { downloadArticle } = await import('../../lib/export-articles')
    await downloadArticle(id, format)
  }
  const downloadBook = async () => {
    const { downloadAsBook } = await import('../../lib/export-articles')
    await downloadAsBook(id)
  }
  const copyRichText = async () => {
    const { copyArticleAsRichText } = await import('../../lib/export-articles')
    await copyArticleAsRichText(id)
    tell(i18n.t('library.copiedFormatted'))
  }
  const toObsidian = async () => {
    const { sendToObsidian } = await import('../../lib/export-articles')
    await sendToObsidian(id)
    tell(i18n.t('export.toObsidian'))
  }
  const ways: { name: string; title: string; work: () => Promise<void> }[] = [
    ...formatChoices.map(({ format, name }) => ({
      name: format,
      title: name(),
      work: download(format),
    })),
    { name: 'epub', title: i18n.t('export.epub'), work: downloadBook },
    { name: 'obsidian', title: i18n.t('export.obsidian'), work: toObsidian },
    { name: 'rich-text', title: i18n.t('export.richText'), work: copyRichText },
  ]
  return (
    <>
      <IconButton
        icon="more"
        label={i18n.t('export.more')}
        data-action="export"
        onClick={() => setIsOpen(true)}
      />
      <dialog
        ref={dialog}
        class="keys export"
        aria-labelledby="export-title"
        onClose={() => setIsOpen(false)}
      >
        {isOpen && (
          <>
            <h2 id="export-title">{i18n.t('export.title')}</h2>
            <DraftNote />
            <ul>
              {ways.map(({ name, title, work }) => (
                <li key={name}>
                  <button
                    type="button"
                    class="button plain"
                    data-format={name}
                    onClick={choose(work)}
                  >
                    {title}
                  </button>
                </li>
              ))}
            </ul>
            <p>
              <MarkdownPicturesField settings={settings} />
            </p>
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {i18n.t('library.close')}
            </button>
          </>
        )}
      </dialog>
    </>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { errorMessage } from '../../lib/error-messages'
import type { Settings } from '../../lib/settings'
import { ExportDialog } from '../export/export-dialog'
import type { Notice } from '../library/toast'
import type { ChangeArticle } from '../shared/change-article'
import { formatTitle } from '../shared/format-article'
import { Icon } from '../shared/icon'
import { IconButton } from '../shared/icon-button'
import { lazily } from '../shared/lazily'
import { TagEditor } from '../shared/tag-editor'
import { DisplayMenu } from './display-menu'
import { useBarsHeight } from './use-bars-height'

const SpeechBar = lazily(async () => (await import('./speech-bar')).SpeechBar)

interface ReaderActionsProps {
  article: SavedArticle
  /** Null while the article is not there to be read. */
  page: Document | null
  isInTray: boolean
  settings: Settings
  onChange: ChangeArticle
  onDelete: (id: string, title: string) => void
  onNotice: (notice: Notice) => void
}

/** What can be done with the article that is open. */
export function ReaderActions(props: ReaderActionsProps) {
  const { article, page, isInTray, settings, onChange, onDelete, onNotice } = props
  const { id, starred, archived, tags } = article
  const [isTagging, setIsTagging] = useState(false)
  const bars = useBarsHeight()
  // Where the tray or a changed article takes its place the voice ends, and does not begin again unasked.
  const [heard, setHeard] = useState<Document | 'first' | null>(null)
  const isListening = page !== null && page === heard
  const isAwaited = heard === 'first'
  useEffect(() => {
    // Who asked for it before the words were there hears them now.
    if (isAwaited && page) setHeard(page)
  }, [isAwaited, page])
  const attempt = (work: () => Promise<void>) => {
    work().catch((error: unknown) => onNotice({ text: errorMessage(error) }))
  }
  const draftNote = settings.markdownTemplateDraft === null ? '' : i18n.t('template.draftNote')
  // Loaded when asked for: reading needs nothing of it.
  const download = () =>
    attempt(async () => {
      const { downloadArticle } = await import('../../lib/export-articles')
      await downloadArticle(id, 'markdown')
      if (draftNote) onNotice({ text: draftNote })
    })
  const copy = () =>
    attempt(async () => {
      const { copyArticleAsMarkdown } = await import('../../lib/export-articles')
      await copyArticleAsMarkdown(id)
      onNotice({ text: [i18n.t('library.copied'), draftNote].filter(Boolean).join(' ') })
    })
  const saveTags = async (changed: string[]) => {
    // What was typed stays where it could not be stored.
    if (await onChange(id, { tags: changed }, { tags })) setIsTagging(false)
  }
  return (
    <div class="reader-actions" ref={bars}>
      <div class="bar">
        <a class="button plain" href="#/">
          <Icon name="back" />
          <span class="label">{i18n.t('library.title')}</span>
        </a>
        <span class="grow" />
        <IconButton
          icon="star"
          label={i18n.t('library.star')}
          data-action="star"
          aria-pressed={starred}
          onClick={() => onChange(id, { starred: !starred }, { starred })}
        />
        <IconButton
          icon="archive"
          label={i18n.t('library.archive')}
          data-action="archive"
          aria-pressed={archived}
          onClick={() => onChange(id, { archived: !archived }, { archived })}
        />
        <IconButton
          icon="tag"
          label={i18n.t('library.tags')}
          data-action="tags"
          aria-expanded={isTagging}
          onClick={() => setIsTagging(!isTagging)}
        />
        <IconButton
          icon="copy"
          label={i18n.t('library.copyMarkdown')}
          data-action="copy"
          onClick={copy}
        />
        <IconButton
          icon="download"
          label={i18n.t('library.downloadMarkdown')}
          data-action="download"
          onClick={download}
        />
        <ExportDialog
          id={id}
          settings={settings}
          attempt={attempt}
          tell={(text) => onNotice({ text })}
        />
        <IconButton
          icon="speak"
          label={i18n.t('speech.title')}
          data-action="listen"
          aria-expanded={isListening}
          disabled={isInTray}
          onClick={() => setHeard(isListening || isAwaited ? null : (page ?? 'first'))}
        />
        <DisplayMenu settings={settings} />
        <IconButton
          icon="trash"
          label={i18n.t('library.delete')}
          data-action="delete"
          onClick={() => onDelete(id, formatTitle(article))}
        />
      </div>
      {isTagging && (
        <TagEditor tags={tags} onSave={saveTags} onCancel={() => setIsTagging(false)} />
      )}
      {isListening && (
        <SpeechBar
          article={article}
          page={page}
          settings={settings}
          onClose={() => setHeard(null)}
        />
      )}
    </div>
  )
}

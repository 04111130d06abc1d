import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import type { ArticleChange } from '../../lib/background-api'
import { errorMessage } from '../../lib/error-messages'
import { ExportDialog } from '../export/export-dialog'
import type { Notice } from '../library/toast'
import { Icon } from '../shared/icon'
import { TagEditor } from '../shared/tag-editor'
import { TagList } from '../shared/tag-list'

interface ReaderActionsProps {
  article: SavedArticle
  onChange: (id: string, change: ArticleChange) => void
  onDelete: (id: string, title: string) => void
  onNotice: (notice: Notice) => void
}

/** What can be done with the article that is open. */
export function ReaderActions({ article, onChange, onDelete, onNotice }: ReaderActionsProps) {
  const [isTagging, setIsTagging] = useState(false)
  const attempt = (work: () => Promise<void>) =>
    work().catch((error: unknown) => onNotice({ text: errorMessage(error) }))
  // Loaded when asked for: reading needs nothing of it.
  const download = () =>
    attempt(async () => {
      const { downloadArticle } = await import('../../lib/export-articles')
      await downloadArticle(article.id, 'markdown')
    })
  const copy = () =>
    attempt(async () => {
      const { copyArticleAsMarkdown } = await import('../../lib/export-articles')
      await copyArticleAsMarkdown(article.id)
      onNotice({ text: i18n.t('library.copied') })
    })
  return (
    <div class="reader-actions">
      <a class="button plain" href="#/">
        <Icon name="back" />
        {i18n.t('library.title')}
      </a>
      <button
        type="button"
        class="button plain"
        aria-pressed={article.starred}
        onClick={() => onChange(article.id, { starred: !article.starred })}
      >
        <Icon name="star" />
        <span class="label">{i18n.t('library.star')}</span>
      </button>
      <button
        type="button"
        class="button plain"
        aria-pressed={article.archived}
        onClick={() => onChange(article.id, { archived: !article.archived })}
      >
        <Icon name="archive" />
        <span class="label">{i18n.t('library.archive')}</span>
      </button>
      <button
        type="button"
        class="button plain"
        aria-expanded={isTagging}
        onClick={() => setIsTagging(!isTagging)}
      >
        <Icon name="tag" />
        <span class="label">{i18n.t('library.tags')}</span>
      </button>
      <button type="button" class="button plain" data-action="copy" onClick={copy}>
        <Icon name="copy" />
        <span class="label">{i18n.t('library.copyMarkdown')}</span>
      </button>
      <button type="button" class="button plain" data-action="download" onClick={download}>
        <Icon name="download" />
        <span class="label">{i18n.t('library.downloadMarkdown')}</span>
      </button>
      <ExportDialog
        id={article.id}
        attempt={attempt}
        onCopied={() => onNotice({ text: i18n.t('library.copied') })}
      />
      <button
        type="button"
        class="button plain"
        data-action="delete"
        onClick={() => onDelete(article.id, article.title)}
      >
        <Icon name="trash" />
        <span class="label">{i18n.t('library.delete')}</span>
      </button>
      {isTagging ? (
        <TagEditor
          tags={article.tags}
          onCancel={() => setIsTagging(false)}
          onSave={(tags) => {
            onChange(article.id, { tags })
            setIsTagging(false)
          }}
        />
      ) : (
        <TagList tags={article.tags} />
      )}
    </div>
  )
}

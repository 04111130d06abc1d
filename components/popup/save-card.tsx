import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { background } from '../../lib/background'
import { errorMessage } from '../../lib/error-messages'
import { openLibraryPage } from '../../lib/open-page'
import {
  formatAuthors,
  formatDate,
  formatMinutes,
  formatSite,
  formatWords,
} from '../shared/format-article'
import { Icon } from '../shared/icon'
import { kindSentence } from '../shared/kind-sentence'
import { TagEditor } from '../shared/tag-editor'
import type { SaveState } from './start-save'

interface SaveCardProps {
  save: SaveState
  onSave: (request: { again?: boolean }) => void
  onChange: (save: SaveState) => void
}

const headings: Record<SaveState['state'], () => string> = {
  loading: () => i18n.t('popup.saving'),
  saving: () => i18n.t('popup.saving'),
  ready: () => i18n.t('popup.ready'),
  saved: () => i18n.t('popup.saved'),
  updated: () => i18n.t('popup.updated'),
  'already-saved': () => i18n.t('popup.alreadySaved'),
  failed: () => i18n.t('popup.failed'),
  undone: () => i18n.t('popup.undone'),
}

/** What became of the save, in words, and what can be done next. */
export function SaveCard({ save, onSave, onChange }: SaveCardProps) {
  return (
    <section class="save-card" data-state={save.state}>
      <p class="save-state" role="status">
        {save.state === 'saving' && <span class="spinner" />}
        {(save.state === 'saved' || save.state === 'updated') && <Icon name="check" />}
        {save.state === 'failed' && <Icon name="warning" />}
        {headings[save.state]()}
      </p>
      {save.state === 'failed' && (
        <>
          <p>{save.sentence}</p>
          <button type="button" class="button" onClick={() => onSave({})}>
            {i18n.t('popup.retry')}
          </button>
        </>
      )}
      {(save.state === 'ready' || save.state === 'undone') && (
        <button type="button" class="button primary" onClick={() => onSave({})}>
          {i18n.t('popup.save')}
        </button>
      )}
      {'article' in save && <SavedCard save={save} onSave={onSave} onChange={onChange} />}
    </section>
  )
}

interface SavedCardProps {
  save: Extract<SaveState, { article: ArticleSummary }>
  onSave: (request: { again?: boolean }) => void
  onChange: (save: SaveState) => void
}

function SavedCard({ save, onSave, onChange }: SavedCardProps) {
  const { article, state } = save
  const [isTagging, setIsTagging] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const warning = kindSentence(article.kind)
  const attempt = (work: () => Promise<void>) =>
    work().catch((error: unknown) => setProblem(errorMessage(error)))

  const undo = () =>
    attempt(async () => {
      await background.undoSave(article.id)
      onChange({ state: 'undone' })
    })
  const copy = () =>
    attempt(async () => {
      // Loaded when asked for: nothing of it stands before the save.
      const { copyArticleAsMarkdown } = await import('../../lib/export-articles')
      await copyArticleAsMarkdown(article.id)
      setIsCopied(true)
    })
  const tag = (tags: string[]) =>
    attempt(async () => {
      onChange({ state, article: await background.updateArticle(article.id, { tags }) })
      setIsTagging(false)
    })

  return (
    <>
      <h1 class="saved-title" lang={article.lang ?? undefined} dir={article.dir ?? 'auto'}>
        {article.title}
      </h1>
      <p class="quiet">
        {[
          formatAuthors(article),
          formatSite(article),
          article.publishedTime && formatDate(article.publishedTime),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="quiet">
        {formatWords(article.wordCount)} · {formatMinutes(article.wordCount)}
        {state === 'already-saved' &&
          ` · ${i18n.t('popup.alreadySavedOn', [formatDate(article.savedAt)])}`}
      </p>
      {article.tags.length > 0 && !isTagging && <Tags tags={article.tags} />}
      {warning && <p class="notice">{warning}</p>}
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      {isTagging && <TagEditor tags={article.tags} onSave={tag} />}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          onClick={() => openLibraryPage(`#/article/${article.id}`)}
        >
          {i18n.t('popup.open')}
        </button>
        <button type="button" class="button" data-action="copy" onClick={copy}>
          <Icon name={isCopied ? 'check' : 'copy'} />
          {isCopied ? i18n.t('popup.copied') : i18n.t('popup.copyMarkdown')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={isTagging}
          onClick={() => setIsTagging(!isTagging)}
        >
          <Icon name="tag" />
          {i18n.t('popup.tags')}
        </button>
        {state === 'already-saved' ? (
          <button
            type="button"
            class="button"
            data-action="save-again"
            onClick={() => onSave({ again: true })}
          >
            {i18n.t('popup.saveAgain')}
          </button>
        ) : (
          <button type="button" class="button" data-action="undo" onClick={undo}>
            {i18n.t('popup.undo')}
          </button>
        )}
      </div>
    </>
  )
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <p class="tags">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
        </span>
      ))}
    </p>
  )
}

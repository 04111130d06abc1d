import { useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { background } from '../../lib/background'
import { errorMessage } from '../../lib/error-messages'
import { formatDate } from '../../lib/format-date'
import { DraftNote } from '../export/draft-note'
import { Facts } from '../shared/facts'
import {
  formatAuthors,
  formatMinutes,
  formatSite,
  formatTitle,
  formatWords,
} from '../shared/format-article'
import { Icon } from '../shared/icon'
import { kindSentence } from '../shared/kind-sentence'
import { TagEditor } from '../shared/tag-editor'
import { TagList } from '../shared/tag-list'
import { LostChoices } from './lost-choices'
import { openInLibrary } from './open-in-library'
import { PictureCount } from './picture-count'
import type { SaveState } from './start-save'

interface SavedCardProps {
  save: Extract<SaveState, { article: ArticleSummary }>
  onSave: (request: { again?: boolean }) => void
  onChange: (save: SaveState) => void
}

/** The saved article and what can be done with it. */
export function SavedCard({ save, onSave, onChange }: SavedCardProps) {
  const { article, state } = save
  const [isTagging, setIsTagging] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const tagsButton = useRef<HTMLButtonElement>(null)
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
  const stopTagging = () => {
    setIsTagging(false)
    tagsButton.current?.focus()
  }
  const tag = (tags: string[]) =>
    attempt(async () => {
      onChange({ state, article: await background.updateArticle(article.id, { tags }) })
      stopTagging()
    })

  return (
    <>
      <h1 class="saved-title">
        <bdi lang={article.lang ?? undefined} dir={article.dir ?? 'auto'}>
          {formatTitle(article)}
        </bdi>
      </h1>
      <Facts
        facts={[
          formatAuthors(article),
          formatSite(article),
          article.publishedTime && formatDate(article.publishedTime),
        ]}
      />
      <Facts
        facts={[
          formatWords(article.wordCount),
          formatMinutes(article.wordCount),
          state === 'already-saved' &&
            i18n.t('popup.alreadySavedOn', [formatDate(article.savedAt)]),
        ]}
      />
      <PictureCount article={article} />
      {state === 'updated' && <LostChoices id={article.id} />}
      {warning && <p class="notice">{warning}</p>}
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      {isTagging ? (
        <TagEditor tags={article.tags} onSave={tag} onCancel={stopTagging} />
      ) : (
        <TagList tags={article.tags} />
      )}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          onClick={() => openInLibrary(`#/article/${article.id}`)}
        >
          {i18n.t('popup.open')}
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
        <button type="button" class="button" data-action="copy" onClick={copy}>
          <Icon name={isCopied ? 'check' : 'copy'} />
          {isCopied ? i18n.t('popup.copied') : i18n.t('popup.copyMarkdown')}
        </button>
        <button
          ref={tagsButton}
          type="button"
          class="button"
          aria-expanded={isTagging}
          onClick={() => setIsTagging(!isTagging)}
        >
          <Icon name="tag" />
          {i18n.t('popup.tags')}
        </button>
      </div>
      {isCopied && <DraftNote />}
    </>
  )
}

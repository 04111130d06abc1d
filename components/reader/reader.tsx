import { useCallback, useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { background } from '../../lib/background'
import type { ArticleChange } from '../../lib/background-api'
import { errorMessage } from '../../lib/error-messages'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { getArticle } from '../../lib/storage/articles'
import type { Notice } from '../library/toast'
import {
  formatAuthors,
  formatDateTime,
  formatMinutes,
  formatSite,
  formatWords,
} from '../shared/format-article'
import { kindSentence } from '../shared/kind-sentence'
import { useThemeSetting } from '../shared/use-theme-setting'
import { ArticleFrame } from './article-frame'
import { ReaderActions } from './reader-actions'
import { Receipt } from './receipt'

interface ReaderProps {
  id: string
  onChange: (id: string, change: ArticleChange) => void
  onDelete: (id: string, title: string) => void
  onNotice: (notice: Notice) => void
}

/** One article, from the library alone. Opening it marks it as read. */
export function Reader({ id, onChange, onDelete, onNotice }: ReaderProps) {
  const [article, setArticle] = useState<SavedArticle | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const theme = useThemeSetting()
  // Pictures are not stored yet: each has its placeholder.
  const pictureUrl = useCallback(() => null, [])

  useEffect(() => {
    const load = async () => {
      const found = await withLibrary((db) => getArticle(db, id))
      setProblem(found ? null : i18n.t('library.missing'))
      // The same body again would only make the frame blink.
      setArticle((shown) =>
        shown && found && shown.content === found.content
          ? { ...found, content: shown.content, images: shown.images }
          : found,
      )
      if (found && found.readAt === null) await background.updateArticle(id, { readAt: Date.now() })
    }
    const attempt = () => load().catch((error: unknown) => setProblem(errorMessage(error)))
    attempt()
    scrollTo(0, 0)
    return onLibraryChange(attempt)
  }, [id])

  useEffect(() => {
    if (!article) return
    const before = document.title
    document.title = `${article.title} – Offprint`
    return () => {
      document.title = before
    }
  }, [article?.title])

  if (problem) {
    return (
      <main class="blank">
        <p role="alert">{problem}</p>
        <a class="button" href="#/">
          {i18n.t('library.back')}
        </a>
      </main>
    )
  }
  if (!article) return <main class="blank" aria-busy="true" />
  const warning = kindSentence(article.completeness.kind)
  const lang = article.lang ?? undefined
  const dir = article.dir ?? 'auto'
  return (
    <main class="reader">
      <ReaderActions
        article={article}
        onChange={onChange}
        onDelete={onDelete}
        onNotice={onNotice}
      />
      <article>
        <header class="reader-head">
          <p class="quiet reader-site">
            {[formatSite(article), article.section].filter(Boolean).join(' · ')}
          </p>
          <h1 lang={lang} dir={dir}>
            {article.title}
          </h1>
          <p class="reader-byline" lang={lang} dir={dir}>
            {[formatAuthors(article), article.agency].filter(Boolean).join(' · ')}
          </p>
          <p class="quiet">
            {[
              article.publishedTime &&
                i18n.t('article.published', [formatDateTime(article.publishedTime)]),
              article.modifiedTime &&
                article.modifiedTime.slice(0, 10) !== article.publishedTime?.slice(0, 10) &&
                i18n.t('article.modified', [formatDateTime(article.modifiedTime)]),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p class="quiet">
            {formatWords(article.wordCount)} · {formatMinutes(article.wordCount)} ·{' '}
            <a href={article.url} target="_blank" rel="noopener noreferrer">
              {i18n.t('article.original')}
            </a>
          </p>
          {warning && <p class="notice">{warning}</p>}
          {article.correction && (
            <p class="notice" lang={lang} dir={dir}>
              {article.correction}
            </p>
          )}
        </header>
        <ArticleFrame article={article} theme={theme} pictureUrl={pictureUrl} />
      </article>
      <Receipt article={article} />
    </main>
  )
}

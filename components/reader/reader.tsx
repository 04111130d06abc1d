import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleChange } from '../../lib/background-api'
import type { Notice } from '../library/toast'
import { useSettings } from '../shared/use-settings'
import { ArticleFrame } from './article-frame'
import { MissingPictures } from './missing-pictures'
import { ReaderActions } from './reader-actions'
import { ReaderHead } from './reader-head'
import { Receipt } from './receipt'
import { TableOfContents } from './table-of-contents'
import { useArticle } from './use-article'
import { usePictures } from './use-pictures'
import { usePrintCopy } from './use-print-copy'
import { useReadingPlace } from './use-reading-place'

interface ReaderProps {
  id: string
  onChange: (id: string, change: ArticleChange) => void
  onDelete: (id: string, title: string) => void
  onNotice: (notice: Notice) => void
}

/** One article, from the library alone. Opening it marks it as read. */
export function Reader({ id, onChange, onDelete, onNotice }: ReaderProps) {
  const { article, problem } = useArticle(id)
  const settings = useSettings()
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const pictureUrl = usePictures(id, article?.content)

  usePrintCopy(frame)
  useReadingPlace(frame, article?.progress ?? 0, (progress) => onChange(id, { progress }))

  const title = article?.title
  useEffect(() => {
    if (title === undefined) return
    // The list behind has lost the focus; a screen reader goes on at the headline.
    heading.current?.focus({ preventScroll: true })
    const before = document.title
    document.title = `${title} – Offprint`
    return () => {
      document.title = before
    }
  }, [title])

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
  return (
    <main class="reader">
      <ReaderActions
        article={article}
        settings={settings}
        onChange={onChange}
        onDelete={onDelete}
        onNotice={onNotice}
      />
      <article class="reader-page">
        <ReaderHead article={article} heading={heading} />
        <TableOfContents frame={frame} />
        {pictureUrl && (
          <ArticleFrame
            article={article}
            choices={settings}
            pictureUrl={pictureUrl}
            onFilled={setFrame}
          />
        )}
        <MissingPictures article={article} onNotice={onNotice} />
        <Receipt article={article} />
      </article>
    </main>
  )
}

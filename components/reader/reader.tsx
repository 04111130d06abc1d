import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import type { Notice } from '../library/toast'
import type { ChangeArticle } from '../shared/change-article'
import { formatTitle } from '../shared/format-article'
import { lazily } from '../shared/lazily'
import { useSettings } from '../shared/use-settings'
import { ActionsPlace } from './actions-place'
import { ArticleFrame } from './article-frame'
import { ReaderHead } from './reader-head'
import { TableOfContents } from './table-of-contents'
import { useArticle } from './use-article'
import { usePictures } from './use-pictures'
import { usePrintCopy } from './use-print-copy'
import { useReadingPlace } from './use-reading-place'
import { useTray } from './use-tray'

const besideWords = () => import('./beside-words')
const Highlighter = lazily(async () => (await besideWords()).Highlighter)
const MissingPictures = lazily(async () => (await besideWords()).MissingPictures)
const PictureViewer = lazily(async () => (await besideWords()).PictureViewer)
const ReaderActions = lazily(async () => (await besideWords()).ReaderActions, ActionsPlace)
const Receipt = lazily(async () => (await besideWords()).Receipt)
const TrayBar = lazily(async () => (await besideWords()).TrayBar)
const RuleDialog = lazily(async () => (await import('./rule-dialog')).RuleDialog)

/** Loads what stands around the words of an article, before one is opened. */
export async function besideWordsReady(): Promise<void> {
  const parts = [Highlighter, MissingPictures, PictureViewer, ReaderActions, Receipt, TrayBar]
  await Promise.all(parts.map((part) => part.ready()))
}

const unread = { progress: 0 }

interface ReaderProps {
  id: string
  /** The article, where it has been read already. */
  opened: SavedArticle | null
  /** Whether the reader came for the pictures that are missing. */
  arePicturesSought: boolean
  onChange: ChangeArticle
  onDelete: (id: string, title: string) => void
  onNotice: (notice: Notice) => void
  /** Called once the article is there and what stands around it, or why they are not. */
  onShown: () => void
}

/** One article, from the library alone. Opening it marks it as read. */
export function Reader(props: ReaderProps) {
  const { id, opened, arePicturesSought, onChange, onDelete, onNotice, onShown } = props
  const { article, problem } = useArticle(id, opened)
  const settings = useSettings()
  const [shown, setShown] = useState<Document | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const tray = useTray(id, article, shown, onNotice)
  const stored = usePictures(id, tray.saved ?? article?.content, article?.images)
  const pictureUrl = useMemo(
    () => stored && tray.pictureUrl(stored),
    [stored, tray.images, article?.images],
  )
  // The article as it is read: in the tray its paragraphs are not counted.
  const page = tray.isOpen ? null : shown

  usePrintCopy(shown)
  useReadingPlace(page, article ?? unread, (progress, readTo) => onChange(id, { progress, readTo }))

  const title = article && formatTitle(article)
  useEffect(() => {
    if (title === null) return
    // The list behind has lost the focus; a screen reader goes on at the headline.
    heading.current?.focus({ preventScroll: true })
    const own = `${title} – Offprint`
    document.title = own
    return () => {
      // The article that takes its place may have said its own first.
      if (document.title === own) document.title = 'Offprint'
    }
  }, [title])

  const isShown = shown !== null || problem !== null
  useEffect(() => {
    if (isShown) besideWords().then(onShown, onShown)
  }, [isShown])

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
  return (
    <main class="reader" aria-busy={!article}>
      {article && (
        <ReaderActions
          article={article}
          page={page}
          isInTray={tray.isOpen}
          settings={settings}
          onChange={onChange}
          onDelete={onDelete}
          onNotice={onNotice}
        />
      )}
      <article class="reader-page">
        {article && (
          <>
            <ReaderHead article={article} heading={heading} tray={tray} />
            <TableOfContents page={page} />
            <Highlighter
              article={article}
              page={page}
              color={settings.highlightColor}
              onNotice={onNotice}
            />
            {tray.isOpen && <TrayBar tray={tray} page={shown} />}
            <ArticleFrame
              key={tray.isOpen ? 'tray' : 'article'}
              article={{
                ...article,
                content: tray.saved ?? article.content,
                images: tray.images ?? article.images,
              }}
              compose={tray.compose}
              choices={settings}
              pictureUrl={pictureUrl}
              onFilled={setShown}
            />
            {shown && (
              <>
                <PictureViewer page={page} />
                <MissingPictures
                  article={article}
                  isSought={arePicturesSought}
                  onNotice={onNotice}
                />
                <Receipt article={article} tray={tray} />
              </>
            )}
          </>
        )}
      </article>
      {article && tray.ruling && tray.cleaning && (
        <RuleDialog
          article={article}
          cleaning={tray.cleaning}
          ruling={tray.ruling}
          onClose={tray.endRuling}
          onNotice={onNotice}
        />
      )}
    </main>
  )
}

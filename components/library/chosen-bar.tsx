import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { background } from '../../lib/background'
import type { ArticleChange } from '../../lib/background-api'
import { withLibrary } from '../../lib/library'
import { getSummaries } from '../../lib/storage/articles'
import { formatNumber } from '../shared/format-article'
import { lazily } from '../shared/lazily'
import { TagEditor } from '../shared/tag-editor'
import { useSettings } from '../shared/use-settings'
import type { Attempt } from './attempt'
import { focusSearch } from './focus-search'
import { focusArticle } from './row-focus'
import type { Notice } from './toast'
import type { ArticleList } from './use-articles'
import type { Chosen } from './use-chosen'

const ExportLibrary = lazily(async () => (await import('../export/export-library')).ExportLibrary)

interface ChosenBarProps {
  chosen: Chosen
  list: ArticleList
  attempt: Attempt
  onNotice: (notice: Notice) => void
}

/** Stands above the list while articles are ticked: how many, and what can be done with all of them. */
export function ChosenBar({ chosen, list, attempt, onNotice }: ChosenBarProps) {
  const bar = useRef<HTMLElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const [isExporting, setIsExporting] = useState(false)
  const [isTagging, setIsTagging] = useState(false)
  const settings = useSettings()
  const ids = [...chosen.ids]

  /** The bar goes; the focus that was in it goes to what was selected, or where that leaves the list to what stays. */
  const clear = (isLeaving = false) => {
    const hasFocus = bar.current?.contains(document.activeElement)
    const next = list.articles.find(({ id }) => chosen.ids.has(id) !== isLeaving)
    chosen.clear()
    if (hasFocus && !(next && focusArticle(next.id))) focusSearch()
  }
  const change = (
    changeOf: (article: ArticleSummary) => ArticleChange,
    text: string,
    undoOf: (article: ArticleSummary) => ArticleChange,
  ) =>
    attempt(async () => {
      const articles = await withLibrary((db) => getSummaries(db, ids))
      const changeAll = async (of: typeof changeOf) => {
        for (const article of articles) await background.updateArticle(article.id, of(article))
      }
      await changeAll(changeOf)
      clear()
      onNotice({
        text,
        undo: () =>
          attempt(async () => {
            await changeAll(undoOf)
            onNotice({ text: i18n.t('chosen.undone') })
          }),
      })
    })
  const archive = () =>
    change(
      () => ({ archived: true }),
      i18n.t('chosen.archived', ids.length, [formatNumber(ids.length)]),
      ({ archived }) => ({ archived }),
    )
  const tag = async (added: string[]) => {
    const isDone = await change(
      ({ tags }) => ({ tags: [...new Set([...tags, ...added])] }),
      i18n.t('chosen.tagged', ids.length, [formatNumber(ids.length)]),
      ({ tags }) => ({ tags }),
    )
    // What was typed stays where it could not be stored.
    if (isDone) setIsTagging(false)
  }
  const remove = () =>
    attempt(async () => {
      await background.deleteArticles(ids)
      clear(true)
      onNotice({
        text: i18n.t('chosen.deleted', ids.length, [formatNumber(ids.length)]),
        undo: () =>
          attempt(async () => {
            const { length } = await background.restoreArticles(ids)
            onNotice({
              text:
                length === ids.length
                  ? i18n.t('chosen.undone')
                  : i18n.t('chosen.someRestored', [formatNumber(length), formatNumber(ids.length)]),
            })
          }),
      })
    })
  useEffect(() => {
    if (isExporting) dialog.current?.showModal()
  }, [isExporting])
  // The status is there before it has something to say: a region that comes with its words is not heard.
  const status = (
    <p role="status" class="visually-hidden">
      {ids.length > 0 && i18n.t('chosen.count', ids.length, [formatNumber(ids.length)])}
    </p>
  )
  if (ids.length === 0) return status
  return (
    <section ref={bar} class="chosen-bar" aria-label={i18n.t('chosen.title')}>
      {status}
      <p>{i18n.t('chosen.count', ids.length, [formatNumber(ids.length)])}</p>
      <p class="choices">
        {ids.length < list.total && (
          <button type="button" class="button" onClick={() => attempt(chosen.chooseAll)}>
            {i18n.t('chosen.all', [formatNumber(list.total)])}
          </button>
        )}
        <button
          type="button"
          class="button"
          data-action="export-chosen"
          // The focus goes to the first thing in the dialog: that must be there.
          onClick={() => attempt(() => ExportLibrary.ready().then(() => setIsExporting(true)))}
        >
          {i18n.t('chosen.export')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={isTagging}
          onClick={() => setIsTagging(!isTagging)}
        >
          {i18n.t('chosen.addTags')}
        </button>
        <button type="button" class="button" onClick={archive}>
          {i18n.t('library.archive')}
        </button>
        <button type="button" class="button" onClick={remove}>
          {i18n.t('library.delete')}
        </button>
        <button type="button" class="button plain" onClick={() => clear()}>
          {i18n.t('chosen.none')}
        </button>
      </p>
      {isTagging && <TagEditor tags={[]} onSave={tag} onCancel={() => setIsTagging(false)} />}
      {isExporting && (
        <dialog
          ref={dialog}
          class="keys export"
          aria-label={i18n.t('chosen.export')}
          onClose={() => setIsExporting(false)}
        >
          <ExportLibrary settings={settings} ids={ids} />
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {i18n.t('library.close')}
          </button>
        </dialog>
      )}
    </section>
  )
}

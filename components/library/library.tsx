import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { background } from '../../lib/background'
import type { ArticleChange } from '../../lib/background-api'
import { errorMessage } from '../../lib/error-messages'
import { Reader } from '../reader/reader'
import { SettingsPage } from '../settings/settings-page'
import { Icon } from '../shared/icon'
import { useTheme } from '../shared/use-theme'
import { ArticleListView } from './article-list-view'
import { KeysDialog } from './keys-dialog'
import { type Notice, Toast } from './toast'
import { useArticles } from './use-articles'
import { useKeys } from './use-keys'
import { articleAddress, usePlace } from './use-place'

/** The library page: the list, an article, or the settings, as the address says. */
export function Library() {
  useTheme()
  const place = usePlace()
  const list = useArticles()
  const [notice, setNotice] = useState<Notice | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const lastRead = useRef<string | null>(null)
  if (place.name === 'article') lastRead.current = place.id

  const attempt = useCallback((work: () => Promise<unknown>) => {
    work().catch((error: unknown) => setNotice({ text: errorMessage(error) }))
  }, [])
  const change = (id: string, what: ArticleChange) =>
    attempt(() => background.updateArticle(id, what))
  const remove = (id: string, title: string) =>
    attempt(async () => {
      await background.deleteArticles([id])
      if (place.name === 'article') location.hash = '#/'
      setNotice({
        text: i18n.t('library.deleted', [title]),
        undo: () =>
          attempt(async () => {
            await background.restoreArticles([id])
            setNotice({ text: i18n.t('library.restored', [title]) })
          }),
      })
    })

  const current = place.name === 'article' ? place.id : null
  const step = (by: 1 | -1) => {
    const index = list.articles.findIndex((article) => article.id === current)
    const target = list.articles[index + by]
    if (current && index >= 0 && target) location.hash = articleAddress(target.id)
    if (!current) moveFocus(by)
  }
  const chosen = () => list.articles.find((article) => article.id === (current ?? focusedId()))
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ...(place.name === 'list' && { ArrowDown: () => step(1), ArrowUp: () => step(-1) }),
    Escape: () => {
      if (place.name !== 'list') location.hash = '#/'
    },
    s: () => withChosen((article) => change(article.id, { starred: !article.starred })),
    e: () => withChosen((article) => change(article.id, { archived: !article.archived })),
    a: () => withChosen((article) => change(article.id, { archived: !article.archived })),
    '#': () => withChosen((article) => remove(article.id, article.title)),
    Delete: () => withChosen((article) => remove(article.id, article.title)),
    '?': () => setIsHelpOpen(true),
  })
  function withChosen(work: (article: (typeof list.articles)[number]) => void) {
    const article = chosen()
    if (article) work(article)
  }

  // Coming back from an article the list is where it was left.
  useEffect(() => {
    if (place.name === 'list' && lastRead.current) rowLink(lastRead.current)?.focus()
  }, [place.name])

  return (
    <>
      <header class="masthead">
        <a class="masthead-name" href="#/">
          Offprint
        </a>
        <p class="quiet" role="status">
          {list.isLoading && !list.articles.length
            ? i18n.t('library.loading')
            : i18n.t('library.count', list.total)}
        </p>
        <nav aria-label={i18n.t('library.title')}>
          <button type="button" class="button plain" onClick={() => setIsHelpOpen(true)}>
            {i18n.t('library.keys')}
          </button>
          <a
            class="button plain"
            href="#/settings"
            aria-current={place.name === 'settings' ? 'page' : undefined}
          >
            <Icon name="settings" />
            {i18n.t('settings.title')}
          </a>
        </nav>
      </header>
      {place.name === 'settings' && <SettingsPage />}
      {place.name === 'article' && (
        <Reader
          key={place.id}
          id={place.id}
          onChange={change}
          onDelete={remove}
          onNotice={setNotice}
        />
      )}
      {/* The list stays where it is while an article is read, so that coming back costs nothing. */}
      <div hidden={place.name !== 'list'}>
        <ArticleListView list={list} onChange={change} onDelete={remove} />
      </div>
      {notice && <Toast notice={notice} onGone={() => setNotice(null)} />}
      <KeysDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </>
  )
}

function rowLink(id: string): HTMLElement | null {
  return document.querySelector(`.row-link[data-id="${CSS.escape(id)}"]`)
}

function focusedId(): string | undefined {
  return document.activeElement?.closest('.row')?.querySelector<HTMLElement>('.row-link')?.dataset
    .id
}

function moveFocus(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.row-link')]
  const at = links.findIndex((link) => link.dataset.id === focusedId())
  links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
}

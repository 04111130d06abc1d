import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleSummary, SavedArticle } from '../../lib/article'
import { background } from '../../lib/background'
import type { ArticleChange } from '../../lib/background-api'
import { errorMessage } from '../../lib/error-messages'
import { Reader } from '../reader/reader'
import { afterPaint } from '../shared/after-paint'
import { lazily } from '../shared/lazily'
import { useAppearance } from '../shared/use-appearance'
import { focusSearch } from './focus-search'
import { Masthead } from './masthead'
import { articleAddress } from './place'
import { PutAside } from './put-aside'
import { focusArticle, focusedArticle, isOnFirstRow, moveFocus, pressPurge } from './row-focus'
import { type Notice, Toast } from './toast'
import { useArticles } from './use-articles'
import { type Chosen, useChosen } from './use-chosen'
import { useHasTrash } from './use-has-trash'
import { useKeys } from './use-keys'
import { useOrder } from './use-order'
import { usePlace } from './use-place'
import { useSearch } from './use-search'

const listParts = () => import('./list-parts')
const ArticleListView = lazily(async () => (await listParts()).ArticleListView)
const BackupReminder = lazily(async () => (await listParts()).BackupReminder)
const ChosenBar = lazily(async () => (await listParts()).ChosenBar)
const SearchBar = lazily(async () => (await listParts()).SearchBar)
const KeysDialog = lazily(async () => (await import('./keys-dialog')).KeysDialog)
const SettingsPage = lazily(async () => (await import('../settings/settings-page')).SettingsPage)

/** Loads what only the list needs, before the list is drawn. */
export async function listReady(): Promise<void> {
  const parts = [ArticleListView, BackupReminder, ChosenBar, SearchBar]
  await Promise.all(parts.map((part) => part.ready()))
}

interface LibraryProps {
  /** The article that the page was opened for, where it has been read already. */
  opened?: SavedArticle | null
}

/** The library page: the list, an article, or the settings, as the address says. */
export function Library({ opened = null }: LibraryProps) {
  useAppearance()
  const place = usePlace()
  // Who opens an article wants to read it first; the list behind it comes once its words are there.
  const [isListWanted, setListWanted] = useState(place.name !== 'article')
  const all = useArticles(isListWanted)
  const search = useSearch()
  const hasTrash = useHasTrash(isListWanted)
  const list = search.isActive ? search.list : all
  const chosen = useChosen(list, JSON.stringify([search.typed, search.wanted]))
  const [notice, setNotice] = useState<Notice | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const current = place.name === 'article' ? place.id : null
  const order = useOrder(list, current)
  // It ages: who comes back to it later gets it from the library.
  const first = useRef(opened)
  if (first.current?.id !== current) first.current = null
  // The row that gets the focus when the list is next there: of the article just read, or beside the one deleted.
  const nextFocus = useRef<string | null>(null)
  // The article read last, and where the focus goes when its row has gone or goes now, as among the unread.
  const lastRead = useRef<{ id: string; beside: string | null } | null>(null)
  const wantsSearch = useRef(false)

  useEffect(() => {
    // Once only: who deletes it says what is next.
    if (current) nextFocus.current = current
  }, [current])
  useEffect(() => {
    if (current) lastRead.current = { id: current, beside: order.besideOf(current) }
  }, [current, list.articles])

  const attempt = useCallback((work: () => Promise<unknown>) => {
    work().catch((error: unknown) => setNotice({ text: errorMessage(error) }))
  }, [])
  const wantList = () => afterPaint().then(() => setListWanted(true))
  const change = (id: string, what: ArticleChange) =>
    attempt(() => background.updateArticle(id, what))
  const remove = (id: string, title: string) =>
    attempt(async () => {
      const beside = order.besideOf(id)
      const hadFocus = current === id || focusedArticle() === id
      await background.deleteArticles([id])
      if (hadFocus) nextFocus.current = beside
      if (current === id) location.hash = '#/'
      setNotice({ text: i18n.t('library.deleted', [title]), undo: () => undoDelete(id, title) })
    })
  const restore = async (id: string, title: string) => {
    const [restored] = await background.restoreArticles([id])
    const text = restored ? 'library.restored' : 'library.notRestored'
    setNotice({ text: i18n.t(text, [title]) })
    return restored !== undefined
  }
  const undoDelete = (id: string, title: string) =>
    attempt(async () => {
      if (await restore(id, title)) nextFocus.current = id
    })

  // In the trash the focus goes on to what is left there, or to where something else can be looked for.
  const goOn = (beside: string | null) => {
    nextFocus.current = beside
    if (!beside) focusSearch()
  }
  const bringBack = (id: string, title: string) =>
    attempt(async () => {
      const beside = order.besideOf(id)
      if (await restore(id, title)) goOn(beside)
    })
  const purge = (id: string, title: string) =>
    attempt(async () => {
      const beside = order.besideOf(id)
      await background.purgeArticles([id])
      goOn(beside)
      setNotice({ text: i18n.t('trash.purged', [title]) })
    })

  useEffect(() => {
    if (place.name !== 'article') setListWanted(true)
  }, [place.name])

  const startSearch = () => {
    if (focusSearch()) return
    wantsSearch.current = true
    backToList()
  }
  useEffect(() => {
    if (place.name === 'list' && wantsSearch.current && focusSearch()) {
      wantsSearch.current = false
      nextFocus.current = null
    }
  }, [place.name, all.total])

  useEffect(() => {
    if (place.name !== 'list' || !nextFocus.current) return
    if (focusArticle(nextFocus.current)) nextFocus.current = null
  }, [place.name, list.articles])

  useEffect(() => {
    const { current: read } = lastRead
    if (place.name !== 'list' || !read?.beside || list.isLoading) return
    if (list.articles.some(({ id }) => id === read.id)) return
    // Who has gone elsewhere meanwhile stays there.
    if (document.activeElement === document.body && focusArticle(read.beside)) {
      nextFocus.current = null
      lastRead.current = null
    }
  }, [place.name, list.articles, list.isLoading])

  const step = (by: 1 | -1) => {
    if (!current) return moveFocus(by)
    // What is deleted is no neighbour of what is read.
    if (search.isInTrash) return
    const from = location.hash
    attempt(async () => {
      const target = await order.stepFrom(current, by)
      // The ids of a long list take a moment, in which the reader may have gone elsewhere.
      if (target && location.hash === from) location.hash = articleAddress(target)
    })
  }
  const withFocused = (work: (article: ArticleSummary) => void) => {
    // What is deleted has only its own two buttons.
    const focused = search.isInTrash ? null : focusedArticle()
    const article = list.articles.find(({ id }) => id === focused)
    if (article) work(article)
  }
  // The open article need not be in the list, which may hold only what is unread; its own buttons are always there.
  const star = () =>
    current
      ? pressAction('star')
      : withFocused(({ id, starred }) => change(id, { starred: !starred }))
  const archive = () =>
    current
      ? pressAction('archive')
      : withFocused(({ id, archived }) => change(id, { archived: !archived }))
  const removeIt = () =>
    current
      ? pressAction('delete')
      : search.isInTrash
        ? pressPurge()
        : withFocused(({ id, title }) => remove(id, title))
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ...(place.name === 'list' && {
      ArrowDown: () => step(1),
      ArrowUp: () => (isOnFirstRow() ? focusSearch() : step(-1)),
      ...(!search.isInTrash && { x: () => toggleFocused(chosen) }),
      ...(chosen.ids.size > 0
        ? { Escape: chosen.clear }
        : search.isActive && { Escape: search.clear }),
    }),
    '/': startSearch,
    ...(place.name !== 'list' && { Escape: backToList, u: backToList }),
    ...(current && {
      t: () => pressAction('tags'),
      x: () => pressAction('tray'),
      h: () => pressAction('highlight'),
      l: listen,
    }),
    s: star,
    a: archive,
    e: archive,
    '#': removeIt,
    Delete: removeIt,
    z: () => notice?.undo?.(),
    '?': () => setIsHelpOpen(true),
  })

  return (
    <>
      <Masthead
        list={all}
        isInSettings={place.name === 'settings'}
        onHelp={() => setIsHelpOpen(true)}
      />
      {place.name === 'settings' && <SettingsPage />}
      {current && (
        <Reader
          key={current}
          id={current}
          opened={first.current}
          arePicturesSought={place.name === 'article' && place.part === 'pictures'}
          onChange={change}
          onDelete={remove}
          onNotice={setNotice}
          onShown={wantList}
        />
      )}
      {/* The list stays where it is while an article is read, so that coming back costs nothing. */}
      {isListWanted && (
        <PutAside isAside={place.name !== 'list'}>
          {place.name === 'list' && <BackupReminder />}
          {(all.total > 0 || hasTrash || search.isActive) && <SearchBar search={search} />}
          <ChosenBar chosen={chosen} list={list} onNotice={setNotice} />
          <ArticleListView
            list={list}
            chosen={chosen}
            search={search.isActive ? search : null}
            onChange={change}
            onDelete={remove}
            onRestore={bringBack}
            onPurge={purge}
          />
        </PutAside>
      )}
      <Toast notice={notice} onGone={() => setNotice(null)} />
      {isHelpOpen && <KeysDialog onClose={() => setIsHelpOpen(false)} />}
    </>
  )
}

function toggleFocused(chosen: Chosen): void {
  const id = focusedArticle()
  if (id) chosen.toggle(id, false)
}

function backToList(): void {
  location.hash = '#/'
}

/** Opens the bar with the voice; once it is there, starts and pauses it. */
function listen(): void {
  const isOpen = document.querySelector('.speech-bar') !== null
  pressAction(isOpen ? 'speak' : 'listen')
}

type Action = 'star' | 'archive' | 'delete' | 'tags' | 'tray' | 'highlight' | 'listen' | 'speak'

/** Presses a button of the open article. */
function pressAction(action: Action): void {
  document.querySelector<HTMLElement>(`.reader [data-action="${action}"]`)?.click()
}

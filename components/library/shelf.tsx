import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { background } from '../../lib/background'
import { pressAction } from '../reader/press-action'
import type { ChangeArticle } from '../shared/change-article'
import { formatNumber, formatTitle } from '../shared/format-article'
import { ArticleListView } from './article-list-view'
import type { Attempt } from './attempt'
import { BackupReminder } from './backup-reminder'
import { ChosenBar } from './chosen-bar'
import { focusSearch } from './focus-search'
import { articleAddress, type Place } from './place'
import { PutAside } from './put-aside'
import { focusArticle, focusedArticle, isOnFirstRow, moveFocus, pressPurge } from './row-focus'
import { SearchBar } from './search-bar'
import type { Notice } from './toast'
import { type ArticleList, useArticles } from './use-articles'
import { type Chosen, useChosen } from './use-chosen'
import { useHasTrash } from './use-has-trash'
import { useKeys } from './use-keys'
import { useOrder } from './use-order'
import { useSearch } from './use-search'

interface ShelfProps {
  place: Place
  /** What the page says now; its undo has a key. */
  notice: Notice | null
  onNotice: (notice: Notice) => void
  attempt: Attempt
  onChange: ChangeArticle
  onHelp: () => void
  /** Called with a sentence on how many articles there are; null where that is not known. */
  onCount: (count: string | null) => void
  /** Told how an article is deleted, here and where it is read. */
  onReady: (shelf: { remove: (id: string, title: string) => void }) => void
}

/** All articles: the list, the search in it, and the keys, which lead from article to article too. */
export function Shelf(props: ShelfProps) {
  const { place, notice, onNotice, attempt, onChange, onHelp, onCount, onReady } = props
  const all = useArticles()
  const search = useSearch()
  const hasTrash = useHasTrash()
  const list = search.isActive ? search.list : all
  const chosen = useChosen(list, JSON.stringify([search.typed, search.wanted]))
  const current = place.name === 'article' ? place.id : null
  const order = useOrder(list, current)
  // The row that gets the focus when the list is next there: of the article just read, or beside the one deleted. It is
  // said before the background is asked: the list may know of a change before the answer is there.
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

  const remove = (id: string, title: string) =>
    attempt(async () => {
      const beside = order.besideOf(id)
      const hadFocus = current === id || focusedArticle() === id
      if (hadFocus) nextFocus.current = beside
      await background.deleteArticles([id])
      if (current === id) location.hash = '#/'
      onNotice({ text: i18n.t('library.deleted', [title]), undo: () => undoDelete(id, title) })
    })
  const restore = async (id: string, title: string) => {
    const [restored] = await background.restoreArticles([id])
    const text = restored ? 'library.restored' : 'library.notRestored'
    onNotice({ text: i18n.t(text, [title]) })
    return restored !== undefined
  }
  const undoDelete = (id: string, title: string) =>
    attempt(async () => {
      nextFocus.current = id
      await restore(id, title)
    })

  // In the trash the focus goes on to what is left there, or to where something else can be looked for.
  const bringBack = (id: string, title: string) =>
    attempt(async () => {
      const beside = order.besideOf(id)
      nextFocus.current = beside
      if ((await restore(id, title)) && !beside) focusSearch()
    })
  const purge = (id: string, title: string) =>
    attempt(async () => {
      const beside = order.besideOf(id)
      nextFocus.current = beside
      await background.purgeArticles([id])
      if (!beside) focusSearch()
      onNotice({ text: i18n.t('trash.purged', [title]) })
    })

  onReady({ remove })

  const count = countSentence(all)
  useEffect(() => onCount(count), [count])

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
      : withFocused(({ id, starred }) => void onChange(id, { starred: !starred }, { starred }))
  const archive = () =>
    current
      ? pressAction('archive')
      : withFocused(({ id, archived }) => void onChange(id, { archived: !archived }, { archived }))
  const removeIt = () =>
    current
      ? pressAction('delete')
      : search.isInTrash
        ? pressPurge()
        : withFocused((article) => remove(article.id, formatTitle(article)))
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
    '?': onHelp,
  })

  // It stays where it is while an article is read, so that coming back costs nothing.
  return (
    <PutAside isAside={place.name !== 'list'}>
      {place.name === 'list' && <BackupReminder />}
      {(all.total > 0 || hasTrash || search.isActive) && <SearchBar search={search} />}
      <ChosenBar chosen={chosen} list={list} attempt={attempt} onNotice={onNotice} />
      <ArticleListView
        list={list}
        chosen={chosen}
        search={search.isActive ? search : null}
        onChange={onChange}
        onDelete={remove}
        onRestore={bringBack}
        onPurge={purge}
      />
    </PutAside>
  )
}

function countSentence({ articles, total, isLoading, problem }: ArticleList): string | null {
  if (problem) return null
  if (isLoading && !articles.length) return i18n.t('library.loading')
  return i18n.t('library.count', total, [formatNumber(total)])
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

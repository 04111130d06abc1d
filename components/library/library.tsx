import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { background } from '../../lib/background'
import { errorMessage } from '../../lib/error-messages'
import { besideWordsReady, Reader } from '../reader/reader'
import { afterPaint } from '../shared/after-paint'
import type { ChangeArticle } from '../shared/change-article'
import { lazily } from '../shared/lazily'
import { useAppearance } from '../shared/use-appearance'
import type { Attempt } from './attempt'
import { markSentence } from './mark-sentence'
import { Masthead } from './masthead'
import { type Notice, Toast } from './toast'
import { usePlace } from './use-place'

/** All that an article opened in a tab of its own does not wait for. */
export const Shelf = lazily(async () => (await import('./shelf')).Shelf)
const KeysDialog = lazily(async () => (await import('./keys-dialog')).KeysDialog)
const SettingsPage = lazily(async () => (await import('../settings/settings-page')).SettingsPage)

interface LibraryProps {
  /** The article that the page was opened for, where it has been read already. */
  opened?: SavedArticle | null
}

/** The library page: the list, an article, or the settings, as the address says. */
export function Library({ opened = null }: LibraryProps) {
  useAppearance()
  const place = usePlace()
  // Who opens an article wants to read it first; the list behind it comes once its words are there.
  const [isShelfWanted, setShelfWanted] = useState(place.name !== 'article')
  const [count, setCount] = useState<string | null>(() => i18n.t('library.loading'))
  // With the article that it is about, where that is the open one.
  const [notice, setNotice] = useState<(Notice & { article?: string }) | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const shelf = useRef<{ remove: (id: string, title: string) => void } | null>(null)
  const current = place.name === 'article' ? place.id : null
  // It ages: who comes back to it later gets it from the library.
  const first = useRef(opened)
  if (first.current?.id !== current) first.current = null

  useEffect(() => {
    if (place.name === 'article') return
    setShelfWanted(true)
    // The first article that is opened from the list is whole at once.
    afterPaint().then(besideWordsReady)
  }, [place.name])

  const attempt: Attempt = useCallback(async (work) => {
    try {
      await work()
      return true
    } catch (error) {
      setNotice({ text: errorMessage(error) })
      return false
    }
  }, [])
  const change: ChangeArticle = (id, what, before) =>
    attempt(async () => {
      await background.updateArticle(id, what)
      if (before) setNotice({ text: markSentence(what), undo: () => change(id, before, what) })
    })
  useEffect(() => {
    // Nobody sees any more what would be taken back.
    setNotice((now) => (now?.undo && now.article && now.article !== current ? null : now))
  }, [current])
  return (
    <>
      <Masthead
        count={count}
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
          onDelete={(id, title) => shelf.current?.remove(id, title)}
          onNotice={(notice) => setNotice({ ...notice, article: current })}
          onShown={() => afterPaint().then(() => setShelfWanted(true))}
        />
      )}
      {isShelfWanted && (
        <Shelf
          place={place}
          notice={notice}
          onNotice={setNotice}
          attempt={attempt}
          onChange={change}
          onHelp={() => setIsHelpOpen(true)}
          onCount={setCount}
          onReady={(ready) => {
            shelf.current = ready
          }}
        />
      )}
      <Toast notice={notice} onGone={() => setNotice(null)} />
      {isHelpOpen && <KeysDialog onClose={() => setIsHelpOpen(false)} />}
    </>
  )
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleImage, SavedArticle } from '../../lib/article'
import { errorMessage } from '../../lib/error-messages'
import { isShown, type Page, type Piece, type PieceChoices } from '../../lib/pieces/piece'
import type { StoredCleaning } from '../../lib/storage/cleanings'
import type { Notice } from '../library/toast'
import type { PictureUrl } from './show-pictures'
import { trayImages, trayPictureUrl } from './tray-pictures'
import type { PieceAction } from './tray-pieces'
import { useCleaning } from './use-cleaning'

/** The tray of an article: its page in pieces, and what the reader decides on them. */
export interface Tray {
  cleaning: StoredCleaning | null
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
  /** While the tray is open: the content as it was saved, on which the article stands, and that in pieces. */
  saved: string | undefined
  compose: (() => DocumentFragment) | undefined
  /** While it is open: the pictures of its pieces, and where they are. */
  images: ArticleImage[] | undefined
  pictureUrl: (url: PictureUrl) => PictureUrl
  isEdited: boolean
  reset: () => void
  /** The piece for which a rule is to be made. */
  ruling: { piece: Piece; keep: boolean } | null
  endRuling: () => void
}

const none: PieceChoices = {}

type Tools = typeof import('./beside-words')

export function useTray(
  id: string,
  article: SavedArticle | null,
  shown: Document | null,
  onNotice: (notice: Notice) => void,
): Tray {
  const cleaning = useCleaning(id, shown !== null)
  const [isOpen, setOpen] = useState(false)
  const tools = useTools(shown !== null)
  const [ruling, setRuling] = useState<Tray['ruling']>(null)
  const saved = isOpen && tools ? cleaning?.saved : undefined
  // They change when the article is saved again, not when it is edited.
  const pieces = useMemo(
    () => (tools && cleaning && saved !== undefined ? tools.piecesOf(saved, cleaning) : []),
    [saved, cleaning?.removed.length],
  )
  const [state, setState] = useState({ choices: none, ruled: none })
  const latest = useRef({ state, pieces, saved, onNotice })
  latest.current = { state, pieces, saved, onNotice }
  const pending = useRef(0)
  const editedAt = useRef(0)

  useEffect(() => {
    // What was read before the last edit comes late, and would take it back on the screen.
    if (!cleaning || pending.current > 0 || cleaning.editedAt < editedAt.current) return
    setState({ choices: cleaning.choices, ruled: cleaning.ruled })
  }, [cleaning])

  const store = async (next: typeof state, page: Page) => {
    if (!tools) return
    const before = latest.current.state
    latest.current.state = next
    setState(next)
    pending.current++
    try {
      const stored = await tools.editPieces(id, page, next.choices, next.ruled)
      editedAt.current = stored.editedAt
    } catch (error) {
      setState(before)
      latest.current.onNotice({ text: errorMessage(error) })
    } finally {
      pending.current--
    }
  }
  const act = (piece: Piece, action: PieceAction) => {
    const { state, pieces, saved = '', onNotice } = latest.current
    // Undo comes when the tray may be closed.
    const page = { saved, pieces }
    const shown = isShown(piece, state.choices, state.ruled)
    if (action === 'always') return setRuling({ piece, keep: shown })
    store({ ...state, choices: choose(piece, !shown, state) }, page)
    onNotice({
      text: shown ? i18n.t('tray.tookOut') : i18n.t('tray.didPutBack'),
      undo: () => {
        const { state } = latest.current
        store({ ...state, choices: choose(piece, shown, state) }, page)
        onNotice({ text: i18n.t('tray.undone') })
      },
    })
  }
  const reset = () => {
    const { state, pieces, saved = '' } = latest.current
    const page = { saved, pieces }
    store({ choices: none, ruled: none }, page)
    onNotice({
      text: i18n.t('tray.didReset'),
      undo: () => {
        store(state, page)
        onNotice({ text: i18n.t('tray.undone') })
      },
    })
  }

  useEffect(() => {
    const body = isOpen ? shown?.body : null
    if (!body || !tools) return
    tools.updatePieces(body, pieces, state.choices, state.ruled)
  }, [isOpen, shown, pieces, state])
  const acting = useRef(act)
  acting.current = act
  const compose = useMemo(() => {
    if (!tools || !pieces.length) return
    return () => tools.trayContent(pieces, (piece, action) => acting.current(piece, action))
  }, [pieces])

  const own = article?.images ?? []
  const removed = cleaning?.images ?? []
  // An edit that puts a picture back must not draw everything anew.
  const images = useMemo(() => (compose ? trayImages(own, removed) : undefined), [compose])

  return {
    cleaning,
    images,
    pictureUrl: (url) => (images ? trayPictureUrl(url, own, removed) : url),
    isOpen: saved !== undefined,
    setOpen,
    saved,
    compose,
    isEdited: Object.keys({ ...state.choices, ...state.ruled }).length > 0,
    reset,
    ruling,
    endRuling: () => setRuling(null),
  }
}

/** What takes a page into pieces: there once its words are, and nothing that they wait for. */
function useTools(isWanted: boolean): Tools | null {
  const [tools, setTools] = useState<Tools | null>(null)
  useEffect(() => {
    if (isWanted) import('./beside-words').then(setTools)
  }, [isWanted])
  return tools
}

/** What the reader chose, with this; a choice that says what is so anyway is none. */
function choose(
  piece: Piece,
  shown: boolean,
  { choices, ruled }: { choices: PieceChoices; ruled: PieceChoices },
): PieceChoices {
  const { [piece.key]: _before, ...others } = choices
  return isShown(piece, others, ruled) === shown ? others : { ...others, [piece.key]: shown }
}

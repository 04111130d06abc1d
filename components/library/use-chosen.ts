import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ArticleList } from './use-articles'

/** The articles of the list that the reader has ticked, to do something with all of them. */
export interface Chosen {
  ids: ReadonlySet<string>
  /** Ticks an article or not; with `isRange`, those between it and the one ticked last too. */
  toggle: (id: string, isRange: boolean) => void
  chooseAll: () => Promise<void>
  clear: () => void
}

/** `listed` names what is listed: of another search nothing is ticked. */
export function useChosen(list: ArticleList, listed: string): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  const clear = () => {
    last.current = null
    setIds(new Set())
  }
  useEffect(clear, [listed])
  const toggle = (id: string, isRange: boolean) => {
    const chosen = isRange ? between(list, last.current ?? id, id) : [id]
    last.current = id
    // Two ticks can come before the list is drawn again.
    setIds((before) => {
      const ids = new Set(chosen)
      return before.has(id) ? before.difference(ids) : before.union(ids)
    })
  }
  const chooseAll = async () => setIds(new Set(await list.allIds()))
  return useMemo(() => ({ ids, toggle, chooseAll, clear }), [ids, list])
}

function between({ articles }: ArticleList, one: string, other: string): string[] {
  const places = [one, other].map((id) => articles.findIndex((article) => article.id === id))
  const [from, to] = [Math.min(...places), Math.max(...places)]
  return from < 0 ? [other] : articles.slice(from, to + 1).map(({ id }) => id)
}

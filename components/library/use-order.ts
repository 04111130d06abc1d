import { useRef } from 'preact/hooks'
import type { ArticleList } from './use-articles'

/** What the order is taken from. */
type Listed = Pick<ArticleList, 'hasMore' | 'allIds'> & { articles: { id: string }[] }

/** The order in which articles are read one after the other. */
export interface Order {
  /** The article a step from the open one; null where the order ends. */
  stepFrom: (id: string, by: 1 | -1) => Promise<string | null>
  /** The article of the list that is nearest to this one, those behind it first. */
  besideOf: (id: string) => string | null
}

/**
 * The order that the list had when an article was opened: what is read leaves the list of the unread, and a step from
 * it leads on all the same. Where the loaded rows end, or do not have the article, the ids of the others are read.
 */
export function useOrder(list: Listed, current: string | null): Order {
  const known = useRef<{ ids: string[]; isWhole: boolean }>({ ids: [], isWhole: false })
  if (!current) known.current = { ids: idsOf(list), isWhole: !list.hasMore }

  const readWhole = async () => {
    if (known.current.isWhole) return
    const ids = await list.allIds()
    known.current = { ids: continued(known.current.ids, ids), isWhole: true }
  }
  return {
    async stepFrom(id, by) {
      // Opened by its address, before there was a list, or older than the rows that were loaded.
      if (!known.current.ids.includes(id)) {
        known.current = { ids: [], isWhole: false }
        await readWhole()
      }
      const at = known.current.ids.indexOf(id)
      if (at < 0) return null
      if (at + by >= known.current.ids.length) await readWhole()
      return known.current.ids[at + by] ?? null
    },
    besideOf(id) {
      const { ids } = known.current.ids.includes(id) ? known.current : { ids: idsOf(list) }
      const at = ids.indexOf(id)
      const listed = new Set(idsOf(list))
      const nearest = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0)).reverse()]
      return nearest.find((other) => other !== id && listed.has(other)) ?? null
    },
  }
}

function idsOf({ articles }: Listed): string[] {
  return articles.map(({ id }) => id)
}

/** The ids with those of the list now that stand behind the last one that both have. */
function continued(ids: string[], now: string[]): string[] {
  const before = new Set(ids)
  return [...ids, ...now.slice(now.findLastIndex((id) => before.has(id)) + 1)]
}

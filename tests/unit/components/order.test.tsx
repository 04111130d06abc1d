import { render } from 'preact'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Order, useOrder } from '../../../components/library/use-order'

describe('the order in which articles are read', () => {
  it('stays that of the list when the article was opened, which may lose what was read', async () => {
    const draw = newLibrary()
    draw(listOf(['c', 'b', 'a']), null)
    const order = draw(listOf(['b', 'a']), 'c')
    expect(await order.stepFrom('c', 1)).toBe('b')
    expect(await draw(listOf(['a']), 'b').stepFrom('b', -1)).toBe('c')
    expect(await draw(listOf(['a']), 'c').stepFrom('c', -1)).toBeNull()
  })

  it('goes on behind the rows that were loaded, and not to what has come before them since', async () => {
    const draw = newLibrary()
    draw(listOf(['d', 'c'], ['d', 'c', 'b', 'a']), null)
    const order = draw(listOf(['d', 'c'], ['e', 'd', 'c', 'b', 'a']), 'c')
    expect(await order.stepFrom('c', 1)).toBe('b')
    expect(await order.stepFrom('b', 1)).toBe('a')
    expect(await order.stepFrom('a', 1)).toBeNull()
    expect(await order.stepFrom('d', -1)).toBeNull()
  })

  it('is that of the whole list for an article that was opened by its address', async () => {
    const draw = newLibrary()
    const order = draw(listOf([], ['c', 'b', 'a']), 'b')
    expect(await order.stepFrom('b', 1)).toBe('a')
    expect(await order.stepFrom('b', -1)).toBe('c')
    expect(await order.stepFrom('x', 1)).toBeNull()
  })

  it('knows the nearest article that is still in the list', () => {
    const draw = newLibrary()
    draw(listOf(['d', 'c', 'b', 'a']), null)
    const order = draw(listOf(['d', 'a']), 'c')
    expect(order.besideOf('c')).toBe('a')
    expect(order.besideOf('a')).toBe('d')
    expect(draw(listOf(['c']), 'c').besideOf('c')).toBeNull()
  })
})

/** A list that has these rows, and knows of more where `all` has more. */
function listOf(rows: string[], all = rows): Listed {
  return {
    articles: rows.map((id) => ({ id })),
    hasMore: all.length > rows.length,
    allIds: async () => all,
  }
}

type Listed = Parameters<typeof useOrder>[0]

/** Draws one library after the other: its list, and the article that is open. */
function newLibrary(): (list: Listed, current: string | null) => Order {
  const root = document.createElement('div')
  onTestFinished(() => render(null, root))
  let order: Order | null = null
  function Drawn({ list, current }: { list: Listed; current: string | null }) {
    order = useOrder(list, current)
    return null
  }
  return (list, current) => {
    render(<Drawn list={list} current={current} />, root)
    if (!order) throw new Error('Nothing was drawn.')
    return order
  }
}

import { describe, expect, it } from 'vitest'
import { commands } from 'vitest/browser'
import { leftovers, scriptsRunClean, scriptsRunUncleaned, unstable } from './hostile-tries'

const rows = await commands.hostileRows()

if (rows.length === 0)
  console.info('No ../shared/hostile beside this checkout: its rows are not tried.')

describe.skipIf(rows.length === 0)('thousands of hostile inputs', { timeout: 300_000 }, () => {
  it('come out as nothing but the parts of an article', () => {
    expect(leftovers(rows)).toEqual([])
  })

  it('do not change when they are cleaned again', () => {
    expect(unstable(rows)).toEqual([])
  })

  it('run no script once they are clean, as nodes and as markup', async () => {
    expect(await scriptsRunClean(rows)).toBe(0)
  })

  it('do run scripts as they are: the frame would have noticed', async () => {
    expect(await scriptsRunUncleaned(rows)).toBeGreaterThan(100)
  })
})

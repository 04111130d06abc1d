import { render } from 'preact'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { LongWorkButton } from '../../../components/settings/long-work-button'
import { longWork, type Progress } from '../../../components/shared/long-work'
import { AppError } from '../../../lib/errors'
import { press, words } from './screen'

/** A button for work that ends when the test says so, in a place that can be left and come back to. */
function heldWork() {
  const held = {
    tell: (_progress: Progress): void => undefined,
    signal: new AbortController().signal,
    ...Promise.withResolvers<number>(),
  }
  const useWork = longWork<number>((onProgress, signal) => {
    held.tell = onProgress
    held.signal = signal
    return held.promise
  })
  const root = document.createElement('div')
  document.body.append(root)
  const leave = () => render(null, root)
  const come = () =>
    render(
      <LongWorkButton
        useWork={useWork}
        start="Count"
        stop="Stop"
        progress={([done, total]) => `${done} of ${total}`}
        done={(result) => <p>There are {result}.</p>}
      />,
      root,
    )
  onTestFinished(() => {
    leave()
    root.remove()
  })
  return { held, come, leave }
}

describe('long work', () => {
  it('goes on where the reader leaves what began it, and is there when they come back', async () => {
    const { held, come, leave } = heldWork()
    come()
    await press('Count')
    leave()
    held.tell({ done: 3, total: 5 })
    expect(held.signal.aborted).toBe(false)
    come()
    await words('3 of 5')
    await words('Stop')
  })

  it('says what came of it to who comes back, once', async () => {
    const { held, come, leave } = heldWork()
    come()
    await press('Count')
    leave()
    held.resolve(12)
    await vi.waitFor(() => expect(isAskedOnLeaving()).toBe(false))
    come()
    await words('There are 12.')
    leave()
    come()
    expect(await words('Count')).not.toContain('There are')
  })

  it('has the browser ask before its window closes', async () => {
    const { held, come } = heldWork()
    come()
    expect(isAskedOnLeaving()).toBe(false)
    await press('Count')
    expect(isAskedOnLeaving()).toBe(true)
    held.resolve(12)
    await words('There are 12.')
    expect(isAskedOnLeaving()).toBe(false)
  })

  it('stops when it is told to, and says nothing then', async () => {
    const { held, come } = heldWork()
    come()
    await press('Count')
    await press('Stop')
    expect(held.signal.aborted).toBe(true)
    held.reject(new DOMException('', 'AbortError'))
    expect(await words('Count')).toBe('Count')
  })

  it('says why it failed', async () => {
    const { held, come } = heldWork()
    come()
    await press('Count')
    held.reject(new AppError('storage-full'))
    expect(await words('full')).toContain('Count')
  })
})

function isAskedOnLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

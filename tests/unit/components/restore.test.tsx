import { render } from 'preact'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Restore } from '../../../components/settings/restore'
import { AppError } from '../../../lib/errors'
import { restoreFiles } from '../../../lib/restore-files'
import type { RestoreOptions } from '../../../lib/restore-options'
import { joinReports } from '../../../lib/restore-report'
import { keepSettings } from '../../../lib/restore-settings'
import { undoLastRestore } from '../../../lib/undo-last-restore'
import { press, show, words } from './screen'

vi.mock('../../../lib/restore-files', () => ({ restoreFiles: vi.fn() }))
vi.mock('../../../lib/undo-last-restore', () => ({ undoLastRestore: vi.fn() }))

beforeEach(() => {
  fakeBrowser.reset()
  vi.clearAllMocks()
})

describe('a restore', () => {
  it('can be stopped while it is read, and offers no stop while a file is opened', async () => {
    const { options, finish } = held()
    show(<Restore />)
    choose('merge')
    await words('Looking into the file…')
    expect(buttons()).not.toContain('Stop')
    options().onProgress({ done: 2, total: 5 })
    await words('Reading 2 of 5…')
    await press('Stop')
    expect(options().signal.aborted).toBe(true)
    finish()
    await words('2 articles came in.')
    expect(buttons()).not.toContain('Stop')
  })

  it('goes on when the reader leaves the settings, and is told of when they come back', async () => {
    const { options, finish } = held()
    const root = document.createElement('div')
    document.body.append(root)
    render(<Restore />, root)
    choose('merge')
    await vi.waitFor(() => expect(restoreFiles).toHaveBeenCalled())
    render(null, root)
    options().onProgress({ done: 3, total: 5 })
    expect(options().signal.aborted).toBe(false)
    expect(isAskedOnLeaving()).toBe(true)

    render(<Restore />, root)
    await words('Reading 3 of 5…')
    render(null, root)
    finish()
    await vi.waitFor(() => expect(isAskedOnLeaving()).toBe(false))
    show(<Restore />)
    await words('2 articles came in.')
    root.remove()
  })

  it('says why nothing came in', async () => {
    vi.mocked(restoreFiles).mockRejectedValue(new AppError('not-a-backup'))
    show(<Restore />)
    choose('replace')
    expect(await words('This file is not a backup that Offprint wrote')).not.toContain('came in')
  })
})

it('is taken back without a button that could stop half-way', async () => {
  await keepSettings()
  let finish = () => {}
  vi.mocked(undoLastRestore).mockReturnValue(
    new Promise((resolve) => {
      finish = resolve
    }),
  )
  show(<Restore />)
  await press('Undo the last restore')
  await words('Taking the last restore back…')
  expect(buttons()).not.toContain('Stop')
  finish()
  await words('The library is as it was before.')
})

/** A restore that waits until it is told to end. */
function held(): { options: () => RestoreOptions; finish: () => void } {
  let finish = () => {}
  vi.mocked(restoreFiles).mockImplementation(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return { ...joinReports([]), added: 2 }
  })
  return {
    options: () => vi.mocked(restoreFiles).mock.lastCall![1],
    finish: () => finish(),
  }
}

function choose(field: string): void {
  const input = document.querySelector<HTMLInputElement>(`[data-restore=${field}]`)!
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'x.zip')], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

function buttons(): (string | null)[] {
  return [...document.querySelectorAll('button')].map((button) => button.textContent)
}

function isAskedOnLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

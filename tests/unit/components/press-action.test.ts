import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pressAction } from '../../../components/reader/press-action'

const pressed = vi.fn()

beforeEach(() => {
  pressed.mockClear()
  location.hash = '#/article/1'
  document.body.innerHTML = '<main class="reader"><div class="reader-actions"></div></main>'
})

afterEach(() => document.body.replaceChildren())

describe('a key that presses a button of the open article', () => {
  it('presses it at once where it is', () => {
    draw('star')
    pressAction('star')
    expect(pressed.mock.calls).toEqual([['star']])
  })

  it('waits for the buttons to be drawn, and presses once', async () => {
    pressAction('star')
    expect(pressed).not.toHaveBeenCalled()
    await changed(() => draw('star'))
    await changed(() => draw('archive'))
    expect(pressed.mock.calls).toEqual([['star']])
  })

  it('is forgotten where the reader has gone elsewhere meanwhile', async () => {
    pressAction('star')
    location.hash = '#/article/2'
    await changed(() => draw('star'))
    location.hash = '#/article/1'
    await changed(() => draw('star'))
    expect(pressed).not.toHaveBeenCalled()
  })

  it('waits for one that comes after the others', async () => {
    draw('star')
    pressAction('tray')
    await changed(() => draw('tray'))
    expect(pressed.mock.calls).toEqual([['tray']])
  })

  it('does not wait long for one that the article does not have', async () => {
    const timeout = vi.spyOn(window, 'setTimeout')
    draw('star')
    pressAction('tray')
    expect(timeout).toHaveBeenCalledOnce()
    const [giveUp] = timeout.mock.calls[0] as [() => void]
    timeout.mockRestore()
    giveUp()
    await changed(() => draw('tray'))
    expect(pressed).not.toHaveBeenCalled()
  })
})

function draw(action: string): void {
  const button = document.createElement('button')
  button.dataset.action = action
  button.addEventListener('click', () => pressed(action))
  document.querySelector('.reader-actions')?.append(button)
}

/** Observers are told of a change after the work that made it. */
async function changed(change: () => void): Promise<void> {
  change()
  await new Promise((resolve) => setTimeout(resolve))
}

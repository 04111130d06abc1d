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

  it('waits for no button that the drawn ones do not have', async () => {
    draw('star')
    pressAction('tray')
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

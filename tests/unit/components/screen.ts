import { type ComponentChild, render } from 'preact'
import { onTestFinished, vi } from 'vitest'

/** Shows a component until the test is over. */
export function show(node: ComponentChild): void {
  const root = document.createElement('div')
  document.body.append(root)
  render(node, root)
  onTestFinished(() => {
    render(null, root)
    root.remove()
  })
}

/** The button or link with this name, as soon as there is one. */
export function control(name: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const controls = document.querySelectorAll<HTMLElement>('button, a[href]')
    const found = [...controls].find(
      (control) => (control.getAttribute('aria-label') ?? control.textContent)?.trim() === name,
    )
    if (!found) throw new Error(`There is no “${name}” in: ${document.body.textContent}`)
    return found
  }, patience)
}

export async function press(name: string): Promise<void> {
  const found = await control(name)
  found.focus()
  found.click()
}

/** Presses a key where the focus is. */
export function type(key: string): void {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** All words on the screen, once they contain these. */
export function words(expected: string): Promise<string> {
  return vi.waitFor(() => {
    const text = document.body.textContent ?? ''
    if (!text.includes(expected)) throw new Error(`There is no “${expected}” in: ${text}`)
    return text
  }, patience)
}

/** Parts of a page are loaded when they are first shown. */
const patience = { timeout: 4000 }

/** Runs in the popup: waits until it has come to an end and says when that was, in milliseconds of the machine's clock. */
export function watchPopup(): Promise<{ state: string; at: number }> {
  return new Promise((resolve) => {
    const look = () => {
      const state = document.querySelector<HTMLElement>('[data-state]')?.dataset.state
      if (!state || state === 'opening' || state === 'saving') return
      observer.disconnect()
      resolve({ state, at: performance.timeOrigin + performance.now() })
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, attributes: true })
    look()
  })
}

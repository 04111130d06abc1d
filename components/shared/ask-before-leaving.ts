/** Runs work that ends with the window: as long as it runs the browser asks before the window closes. */
export async function askBeforeLeaving<T>(work: () => Promise<T>): Promise<T> {
  addEventListener('beforeunload', ask)
  try {
    return await work()
  } finally {
    removeEventListener('beforeunload', ask)
  }
}

function ask(event: Event): void {
  event.preventDefault()
}

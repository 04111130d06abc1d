/** Settles once the page has drawn what it has now; in a tab that nobody sees, once it is seen. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

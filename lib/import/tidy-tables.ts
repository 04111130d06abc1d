/** Markdown has no table without a head: one with nothing in it stands for none. */
export function tidyTables(content: HTMLElement): void {
  for (const head of content.querySelectorAll('thead')) {
    if (!head.textContent?.trim() && !head.querySelector('img')) head.remove()
  }
}

/** The article whose row has the focus. */
export function focusedArticle(): string | null {
  const row = document.activeElement?.closest('.row')
  return row?.querySelector<HTMLElement>('[data-id]')?.dataset.id ?? null
}

/** Puts the focus on the row of an article; says whether there is one. */
export function focusArticle(id: string): boolean {
  const link = document.querySelector<HTMLElement>(`.row [data-id="${CSS.escape(id)}"]`)
  link?.focus()
  return link !== null
}

/** Moves the focus to the next or the previous row, from nowhere to the first. */
export function moveFocus(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.row [data-id]')]
  const from = focusedArticle()
  const at = links.findIndex((link) => link.dataset.id === from)
  links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
}

/** Whether nothing is above the row that has the focus. */
export function isOnFirstRow(): boolean {
  const first = document.querySelector<HTMLElement>('.row [data-id]')
  return first !== null && first.dataset.id === focusedArticle()
}

/** Presses “Delete for good” in the row that has the focus; it asks before it does so. */
export function pressPurge(): void {
  const row = document.activeElement?.closest('.row')
  const button = row?.querySelector<HTMLElement>('[data-action="purge"]')
  button?.focus()
  button?.click()
}

/** Puts the focus into the search; says whether it is there. */
export function focusSearch(): boolean {
  const input = document.querySelector<HTMLInputElement>('.search input')
  if (!input?.checkVisibility()) return false
  input.focus()
  input.select()
  return true
}

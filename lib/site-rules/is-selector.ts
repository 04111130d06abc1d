/** Whether the browser understands a CSS selector. Needs a document: for pages, not for the background. */
export function isSelector(value: string): boolean {
  try {
    document.createDocumentFragment().querySelector(value)
    return true
  } catch {
    return false
  }
}

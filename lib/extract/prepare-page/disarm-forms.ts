const named = new Set(
  'FORM IMG EMBED OBJECT IFRAME INPUT BUTTON SELECT TEXTAREA FIELDSET OUTPUT'.split(' '),
)

/**
 * Takes the names off form controls. `<form><input name=parentNode>` makes `form.parentNode` the input, and
 * Readability loops on it until the tab dies: DOM clobbering, which isolated worlds do not protect from.
 */
export function disarmForms(elements: Element[]): void {
  const remove = Element.prototype.removeAttribute
  const tagName = Object.getOwnPropertyDescriptor(Element.prototype, 'tagName')?.get
  for (const element of elements) {
    if (!named.has(tagName?.call(element))) continue
    remove.call(element, 'id')
    remove.call(element, 'name')
  }
}

const named = 'form, img, embed, object, iframe, input, button, select, textarea, fieldset, output'

/**
 * Takes the names off form controls. `<form><input name=parentNode>` makes `form.parentNode` the input, and
 * Readability loops on it until the tab dies: DOM clobbering, which isolated worlds do not protect from.
 */
export function disarmForms(body: Element): void {
  const remove = Element.prototype.removeAttribute
  for (const element of body.querySelectorAll(named)) {
    remove.call(element, 'id')
    remove.call(element, 'name')
  }
}

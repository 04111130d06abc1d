/** Takes the marks of all highlights out of a document; the words stay. */
export function unmark(page: Document): void {
  const marks = page.querySelectorAll('mark[data-highlight]')
  for (const mark of marks) mark.replaceWith(...mark.childNodes)
  if (marks.length > 0) page.body.normalize()
}

/** What an allow-list of elements and attributes leaves half-way: pictures without a picture, links without an address. */
export function tidyArticle(article: DocumentFragment): void {
  for (const picture of article.querySelectorAll('img:not([src])')) picture.remove()
  for (const link of article.querySelectorAll('a:not([href]), a a')) unwrap(link)
  for (const link of article.querySelectorAll('a')) {
    link.setAttribute('rel', 'noopener noreferrer nofollow')
    link.setAttribute('target', '_blank')
  }
  for (const block of article.querySelectorAll('pre')) dropFirstNewlines(block)
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Each time it is parsed, a `pre` loses one newline at its start. */
function dropFirstNewlines(block: Element): void {
  for (let first = block.firstChild; first?.nodeType === Node.TEXT_NODE; first = block.firstChild) {
    const words = (first.nodeValue ?? '').replace(/^[\r\n]+/, '')
    if (words !== '') {
      first.nodeValue = words
      return
    }
    first.remove()
  }
}

/** `![[picture.jpg|description]]`, as Obsidian writes it, becomes a picture where there is such a file. */
export function embedFiles(content: HTMLElement, findFile: (link: string) => string | null): void {
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (!text.data.includes('![[') || text.parentElement?.closest('code, pre')) continue
    text.replaceWith(...text.data.split(embed).map((part) => pictureOf(part) ?? part))
  }

  function pictureOf(part: string): Element | null {
    const [, name, alias = ''] = /^!\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/.exec(part) ?? []
    if (name === undefined || findFile(name) === null) return null
    const image = content.ownerDocument.createElement('img')
    image.setAttribute('src', name)
    // A number is a width.
    image.setAttribute('alt', /^\d+(x\d+)?$/.test(alias) ? '' : alias)
    return image
  }
}

const embed = /(!\[\[[^[\]]+\]\])/

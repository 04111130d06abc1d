import { onTestFinished } from 'vitest'

/** A page as a reader has it open: in a window, with layout, at an address of its own. */
export async function showPage(html: string): Promise<Document> {
  const frame = openFrame()
  frame.srcdoc = withBase(html, 'https://paper.example/2026/bridge')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  return pageIn(frame)
}

/** The same for what is read from the address too: the page has the path of `url`, and its links lead where they would. */
export function showPageAt(url: string, html: string): Document {
  const frame = openFrame()
  document.body.append(frame)
  const page = pageIn(frame)
  // A document that is written takes over our address, of which its history may change the path; `srcdoc` has none.
  page.open()
  page.write(withBase(html, url))
  page.close()
  page.defaultView?.history.replaceState(null, '', location.origin + new URL(url).pathname)
  return page
}

function openFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.width = '1200'
  frame.height = '800'
  onTestFinished(() => frame.remove())
  return frame
}

function withBase(html: string, url: string): string {
  return html.replace('<head>', `<head><base href="${url}">`)
}

function pageIn(frame: HTMLIFrameElement): Document {
  if (!frame.contentDocument) throw new Error('The frame has no document.')
  return frame.contentDocument
}

import { onTestFinished } from 'vitest'

/** A page as a reader has it open: in a window, with layout, at an address of its own. */
export async function showPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe')
  frame.width = '1200'
  frame.height = '800'
  frame.srcdoc = html.replace('<head>', '<head><base href="https://paper.example/2026/bridge">')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  await loaded
  if (!frame.contentDocument) throw new Error('The frame has no document.')
  return frame.contentDocument
}

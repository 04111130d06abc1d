/** The frame that shows this document; null once the frame has another. */
export function frameOf(page: Document): HTMLIFrameElement | null {
  const frame = page.defaultView?.frameElement
  return frame instanceof HTMLIFrameElement ? frame : null
}

/** A frame in which scripts would run, and how many did: every way to make oneself heard is counted. */
export async function liveFrame(): Promise<{
  show: (content: string | DocumentFragment) => void
  fired: () => number
  close: () => void
}> {
  const frame = document.createElement('iframe')
  // Scripts may run; the test page must not be navigated away.
  frame.sandbox.add('allow-scripts', 'allow-same-origin')
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true })
    frame.srcdoc = '<!doctype html><body></body>'
    document.body.append(frame)
  })
  const view = frame.contentWindow!
  const page = frame.contentDocument!
  // Taken now: hostile markup puts elements of its own in the place of these names.
  const { body } = page
  let count = 0
  const hear = () => {
    count++
  }
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'eval', 'open', 'write']) {
    Object.defineProperty(view, name, { value: hear })
  }
  Object.defineProperty(page, 'write', { value: hear })
  Object.defineProperty(view, 'console', { value: { log: hear } })
  // A handler that throws has run too.
  view.addEventListener('error', (event) => {
    if (event.message) hear()
  })
  return {
    show(content) {
      const holder = Document.prototype.createElement.call(page, 'div')
      if (typeof content === 'string') holder.innerHTML = content
      else holder.append(content)
      body.append(holder)
    },
    fired: () => count,
    close: () => frame.remove(),
  }
}

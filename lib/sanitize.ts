import DOMPurify from 'dompurify'

/**
 * Article HTML cut down to the closed allow-list; the only way in and out of the library.
 * @throws Error where DOMPurify does not work, since it would hand back its input
 */
export function sanitize(html: string | Node): DocumentFragment {
  if (!DOMPurify.isSupported) throw new Error('DOMPurify is not supported here')
  return DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true })
}

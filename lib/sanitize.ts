import createDOMPurify, { type DOMPurify } from 'dompurify'
import { articlePolicy, isAllowed } from './sanitize/article-policy'

let instance: DOMPurify | null = null

/**
 * Article HTML cut down to the closed allow-list of `sanitize/article-policy.ts`: once before it is stored, so that
 * what is stored is small, and again whenever it is shown, so that it is safe. A second pass changes nothing.
 * A node given is not changed.
 * @throws Error where DOMPurify does not work, since there it hands back its input
 */
export function sanitize(html: string | Node): DocumentFragment {
  instance ??= articlePurifier()
  const once = instance.sanitize(html, { ...articlePolicy, RETURN_DOM_FRAGMENT: true })
  return once
}

/** An instance of our own: nobody else's hooks are in it. */
function articlePurifier(): DOMPurify {
  const purifier = createDOMPurify(window)
  if (!purifier.isSupported) throw new Error('DOMPurify does not work in this browser.')
  purifier.addHook('uponSanitizeAttribute', (node, attribute) => {
    attribute.keepAttr = isAllowed(node.localName, attribute.attrName, attribute.attrValue)
  })
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (node.localName !== 'a' || !node.hasAttribute('href')) return
    node.setAttribute('rel', 'noopener noreferrer nofollow')
    node.setAttribute('target', '_blank')
  })
  return purifier
}

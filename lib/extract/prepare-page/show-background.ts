import { picturePath } from '../content/figures/picture-path'
import { absoluteLink } from '../metadata/absolute-link'
import { pictureAttribute } from './resolve-pictures'

/** Narrower or lower ones decorate. */
const leastWidth = 400
const leastHeight = 180
/** More words than a headline and its lines stand on a coloured ground, not on a picture. */
const mostText = 400

/** Where a page says so itself. */
const said = '[style*="url("],[role="img"]'
/** Where class names say that an element stands for a picture; only of these is the style asked. */
const named = ['hero', 'lead', 'cover', 'image', 'photo', 'media']
  .map((name) => `[class*=${name} i]`)
  .join()

/**
 * A lead picture that the live page shows as the background of an element becomes an `img` in the copy: the first that
 * is large, and either named by the page's metadata or the ground of an element inside the story that says so itself.
 * It finds none on 131 news pages; a test page of our own has one.
 */
export function showBackground(
  page: Document,
  live: ArrayLike<Element>,
  copied: ArrayLike<Element>,
  addresses: string[],
): void {
  const leads = new Set(addresses.map(picturePath))
  const isFound = () =>
    Array.from(copied).some((element) => {
      const address = element.getAttribute(pictureAttribute)
      return address !== null && leads.has(picturePath(address))
    })
  const likely = isInStyles(page, addresses) && !isFound() ? `${said},${named}` : said
  for (const original of page.body?.querySelectorAll(likely) ?? []) {
    const address = backgroundOf(original, page)
    if (!address || !(leads.has(picturePath(address)) || standsAlone(original))) continue
    const { width, height } = original.getBoundingClientRect()
    const copy = copied[Array.prototype.indexOf.call(live, original)]
    if (width < leastWidth || height < leastHeight || !copy?.isConnected) continue
    const image = copy.ownerDocument.createElement('img')
    image.setAttribute(pictureAttribute, address)
    image.setAttribute('alt', original.getAttribute('aria-label') ?? '')
    copy.prepend(image)
    return
  }
}

/** Whether a style sheet in the page has the file of a lead picture: a site's own sheets know nothing of one story's. */
function isInStyles(page: Document, addresses: string[]): boolean {
  const files = addresses.flatMap((url) => URL.parse(url)?.pathname.match(/[^/]+$/)?.[0] ?? [])
  return [...page.querySelectorAll('style')].some(({ textContent }) =>
    files.some((file) => textContent?.includes(file)),
  )
}

function backgroundOf(element: Element, page: Document): string | null {
  const style = page.defaultView?.getComputedStyle(element).backgroundImage ?? ''
  return absoluteLink(/url\("?([^"]*?)"?\)/.exec(style)?.[1], page.baseURI)
}

function standsAlone(element: Element): boolean {
  return (
    element.matches(said) &&
    element.closest('article,main,[role="main"]') !== null &&
    !element.querySelector('img,p + p') &&
    (element.textContent ?? '').trim().length < mostText
  )
}

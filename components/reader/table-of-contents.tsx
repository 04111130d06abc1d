import { i18n } from '#i18n'
import { frameOf } from './frame-of'
import { upperEdge } from './upper-edge'

/** Fewer headings than this need no list. */
const fewest = 2

/** The headings of the article, each a way to its place. */
export function TableOfContents({ page }: { page: Document | null }) {
  const headings = page ? headingsOf(page) : []
  if (!page || headings.length < fewest) return null
  return (
    <details class="contents">
      <summary>{i18n.t('reader.contents')}</summary>
      <ol lang={page.documentElement.lang}>
        {headings.map((heading, index) => (
          <li key={index} data-level={heading.localName}>
            <button type="button" dir="auto" onClick={() => goTo(heading)}>
              {heading.textContent}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}

function headingsOf(page: Document): HTMLElement[] {
  return [...page.body.querySelectorAll<HTMLElement>('h2, h3')].filter((heading) =>
    heading.textContent?.trim(),
  )
}

function goTo(heading: HTMLElement): void {
  const frame = frameOf(heading.ownerDocument)
  if (!frame) return
  const top = frame.getBoundingClientRect().top + heading.getBoundingClientRect().top
  scrollBy({ top: top - upperEdge() - 8 })
  // The keyboard goes on from there.
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

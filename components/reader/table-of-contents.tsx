import { i18n } from '#i18n'
import { upperEdge } from './use-reading-place'

/** Fewer headings than this need no list. */
const fewest = 3

/** The headings of the article, each a way to its place. */
export function TableOfContents({ frame }: { frame: HTMLIFrameElement | null }) {
  const headings = headingsOf(frame)
  if (!frame || headings.length < fewest) return null
  return (
    <details class="contents">
      <summary>{i18n.t('reader.contents')}</summary>
      <ol lang={frame.contentDocument?.documentElement.lang}>
        {headings.map((heading, index) => (
          <li key={index} data-level={heading.localName}>
            <button type="button" dir="auto" onClick={() => goToHeading(frame, index)}>
              {heading.textContent}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}

function headingsOf(frame: HTMLIFrameElement | null): HTMLElement[] {
  const found = frame?.contentDocument?.body.querySelectorAll<HTMLElement>('h2, h3') ?? []
  return [...found].filter((heading) => heading.textContent?.trim())
}

/** By its number: the frame may have been filled anew since, when a picture came. */
function goToHeading(frame: HTMLIFrameElement, index: number): void {
  const heading = headingsOf(frame)[index]
  if (!heading) return
  const top = frame.getBoundingClientRect().top + heading.getBoundingClientRect().top
  scrollBy({ top: top - upperEdge - 8 })
  // The keyboard goes on from there.
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

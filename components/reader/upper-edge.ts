/** What shows less than this below the bars is not read, in pixels. */
const least = 12

/** Where in the window reading begins, in pixels from its top: below the bars that stay there, however high they are. */
export function upperEdge(): number {
  const bars = document.querySelector<HTMLElement>('.reader-actions')
  const isStaying = bars !== null && getComputedStyle(bars).position === 'sticky'
  return (isStaying ? bars.offsetHeight : 0) + least
}

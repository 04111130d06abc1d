/** Smaller ones are icons and placeholders. */
const leastWidth = 200
const leastHeight = 100
/** A shorter SVG draws nothing: it keeps the place of a picture to come. */
const shortestDrawing = 1000
/** The address stands in the record: half a megabyte is a large picture of a page that embeds its pictures. */
const longestAddress = 700_000

/** Wider than any reader's screen needs. */
const mostWidth = 2000
/** What a canvas makes of a picture that it cannot hold. */
const emptyAddress = 'data:,'

/**
 * A picture that the page carries within itself or made by script, as a `data:` address; null where it has none, or
 * one that is too small to keep. One that is too large is drawn anew, and where that fails keeps its place by an
 * address without content. Drawing it changes nothing in the page.
 */
export function embeddedPicture(image: Element): string | null {
  if (!(image instanceof HTMLImageElement) || !/^(?:data|blob):/.test(image.currentSrc)) return null
  if (!image.complete || image.naturalWidth < leastWidth || image.naturalHeight < leastHeight) {
    return null
  }
  const source = image.currentSrc
  if (source.startsWith('data:image/svg') && source.length < shortestDrawing) return null
  if (source.startsWith('data:') && source.length <= longestAddress) return source
  // Length and end tell it from others: the same picture twice would be kept once.
  return draw(image) ?? emptyAddress + source.length + source.slice(-40)
}

/** The largest drawing whose address is short enough. */
function draw(image: HTMLImageElement): string | null {
  const { naturalWidth, naturalHeight } = image
  const canvas = document.createElement('canvas')
  try {
    for (let width = Math.min(naturalWidth, mostWidth); width >= leastWidth; width *= 0.75) {
      canvas.width = width
      canvas.height = (width * naturalHeight) / naturalWidth
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
      const address = canvas.toDataURL('image/webp', 0.9)
      if (address !== emptyAddress && address.length <= longestAddress) return address
    }
  } catch {
    // An SVG with parts of another origin taints the canvas.
  }
  return null
}

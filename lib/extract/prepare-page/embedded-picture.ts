/** Smaller ones are icons and placeholders. */
const leastWidth = 200
const leastHeight = 100
/** A shorter SVG draws nothing: it keeps the place of a picture to come. */
const shortestDrawing = 1000
/** The address stands in the record: half a megabyte is a large picture of a page that embeds its pictures. */
const longestAddress = 700_000

/**
 * A picture that the page carries within itself or made by script, as a `data:` address; null where it has none, or
 * one that is too small or too large to keep. Drawing it changes nothing in the page.
 */
export function embeddedPicture(image: Element): string | null {
  if (!(image instanceof HTMLImageElement) || !/^(?:data|blob):/.test(image.currentSrc)) return null
  if (!image.complete || image.naturalWidth < leastWidth || image.naturalHeight < leastHeight) {
    return null
  }
  const source = image.currentSrc
  if (source.startsWith('data:image/svg') && source.length < shortestDrawing) return null
  const address = source.startsWith('data:') ? source : draw(image)
  return address && address.length <= longestAddress ? address : null
}

function draw(image: HTMLImageElement): string | null {
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  try {
    return canvas.toDataURL('image/webp', 0.9)
  } catch {
    // An SVG with parts of another origin taints the canvas.
    return null
  }
}

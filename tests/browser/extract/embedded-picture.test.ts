import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { embeddedPicture } from '../../../lib/extract/prepare-page/embedded-picture'

describe('a picture within the page', () => {
  it('is kept as it is where its address is short', async () => {
    const image = await noise(300, 200)
    expect(embeddedPicture(image)).toBe(image.src)
  })

  it('is drawn smaller until its address is short enough', async () => {
    const image = await noise(2400, 1600)
    expect(image.src.length).toBeGreaterThan(5_000_000)
    const address = embeddedPicture(image)
    expect(address?.length).toBeLessThanOrEqual(700_000)
    const drawn = await loaded(address ?? '')
    expect(drawn.naturalWidth).toBeGreaterThan(300)
    expect(drawn.naturalWidth / drawn.naturalHeight).toBeCloseTo(1.5, 1)
  })

  it('keeps its place where it cannot be drawn, and is not taken for another', async () => {
    const images = [await noise(600, 500), await noise(600, 500)]
    vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockImplementation(() => {
      throw new DOMException('Tainted', 'SecurityError')
    })
    onTestFinished(() => void vi.restoreAllMocks())
    const addresses = images.map(embeddedPicture)
    for (const address of addresses) expect(address).toMatch(/^data:,.{10,60}$/)
    expect(new Set(addresses).size).toBe(2)
  })
})

/** A picture that no format makes small. */
function noise(width: number, height: number): Promise<HTMLImageElement> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const pencil = canvas.getContext('2d')
  const pixels = new ImageData(width, height)
  for (let at = 0; at < pixels.data.length; at++) pixels.data[at] = Math.random() * 256
  pencil?.putImageData(pixels, 0, 0)
  return loaded(canvas.toDataURL('image/png'))
}

async function loaded(src: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = src
  await image.decode()
  return image
}

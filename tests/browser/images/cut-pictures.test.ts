import { describe, expect, it } from 'vitest'
import { fetchPicture } from '../../../lib/images/fetch-picture'

/** Two pictures, one after the other. */
const gif =
  'R0lGODlhBAAEAPAAAP8AAAAAACH5BAAyAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAABAAEAAACBISPCQUAIfkEADIAAAAs' +
  'AAAAAAQABACAAAD/AAAAAgSEjwkFADs='
const avif =
  'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA' +
  'AAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAJQAAACNpaW5mAAAAAAABAAAAFWluZmUC' +
  'AAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAA' +
  'AAAQAAAAEAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAAC1tZGF0EgAKBhgM/9gQgDIZGAAKKKKE' +
  'ADWHPi9rk2zBnccGvXlC9cgU4A=='

const pictures: [string, () => Promise<Blob>][] = [
  ['image/jpeg', () => draw('image/jpeg')],
  ['image/png', () => draw('image/png')],
  ['image/webp', () => draw('image/webp')],
  ['image/gif', async () => written(gif)],
  ['image/avif', async () => written(avif)],
]

describe.each(pictures)('of a picture cut off, %s,', (type, make) => {
  it('what the browser shows is kept', async () => {
    const whole = await make()
    const shown: number[] = []
    const lost: number[] = []
    for (let part = 1; part <= 20; part++) {
      const cut = whole.slice(0, Math.ceil((whole.size * part) / 20), type)
      if (!(await isShown(cut))) continue
      shown.push(part)
      if (!('bytes' in (await taken(cut)))) lost.push(part)
    }
    expect(lost).toEqual([])
    expect(shown).toContain(20)
  })

  it('nothing is kept that has only its beginning', async () => {
    const beginning = (await make()).slice(0, 28, type)
    expect(await taken(beginning)).toEqual({ problem: 'no-picture' })
    expect(await isShown(beginning)).toBe(false)
  })
})

async function taken(bytes: Blob) {
  const limits = { bytesEach: 1_000_000, millisecondsEach: 10_000 }
  const fetch = async () => new Response(bytes)
  return fetchPicture('https://pictures.example/a', { pageUrl: '', fetch, limits })
}

async function isShown(bytes: Blob): Promise<boolean> {
  const image = new Image()
  const url = URL.createObjectURL(bytes)
  const isLoaded = await new Promise<boolean>((resolve) => {
    image.onload = () => resolve(true)
    image.onerror = () => resolve(false)
    image.src = url
  })
  URL.revokeObjectURL(url)
  return isLoaded
}

async function draw(type: string): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  for (let x = 0; x < 300; x += 3) {
    context.fillStyle = `hsl(${x * 7} 80% 50%)`
    context.fillRect(x, (x * x) % 97, 9, 200)
  }
  return new Promise((resolve) => canvas.toBlob((bytes) => resolve(bytes!), type, 0.9))
}

function written(base64: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))])
}

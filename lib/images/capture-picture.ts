/** A picture as a `data:` address, and where it came from in the end. */
export interface CapturedPicture {
  data: string
  from: string
  /** Why there is no data: the picture is larger than asked for, or its server says that it has none there. */
  problem?: 'too-large' | 'missing'
}

/**
 * Runs in the page, under the reader's click: a picture that the page shows, or null. The browser
 * has it in its cache, so mostly nothing is asked of the network; what the page may not read itself (another site's
 * picture without CORS) it cannot give us either. It is sent into the page as its source, so it refers to nothing.
 */
export async function capturePicture(
  address: string,
  mostBytes: number,
): Promise<CapturedPicture | null> {
  const shown = [...document.images].find(
    (image) => image.currentSrc === address || image.src === address,
  )
  const patience = AbortSignal.timeout(8000)
  return (await fetched('force-cache')) ?? (await drawn()) ?? fetched('reload')

  async function fetched(cache: RequestCache): Promise<CapturedPicture | null> {
    try {
      const response = await fetch(address, { credentials: 'omit', cache, signal: patience })
      // A cache may have had no more than the page's first try.
      const missing: CapturedPicture | null =
        cache === 'reload' ? { data: '', from: response.url, problem: 'missing' } : null
      if (response.status === 404 || response.status === 410) return missing
      const reader = response.ok && response.body?.getReader()
      if (!reader) return null
      // Of what is announced to be too large, no more is read than tells whether it moves.
      const isTooLarge = Number(response.headers.get('content-length')) > mostBytes
      const most = isTooLarge ? Math.min(mostBytes, 100_000) : mostBytes
      const chunks: Uint8Array<ArrayBuffer>[] = []
      let length = 0
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        chunks.push(part.value)
        length += part.value.length
        if (length > most) {
          await reader.cancel()
          const still = (await moves(chunks)) ? null : await drawn()
          return still ?? { data: '', from: response.url, problem: 'too-large' }
        }
      }
      return length === 0 ? missing : await written(new Blob(chunks), response.url)
    } catch {
      return null
    }
  }

  /** By what GIF, PNG, WebP and AVIF say near their beginning; a drawing of them would stand still. */
  async function moves(chunks: Uint8Array<ArrayBuffer>[]): Promise<boolean> {
    return /^GIF8|acTL|ANIM|ftypavis/.test(await new Blob(chunks).slice(0, 100_000).text())
  }

  async function drawn(): Promise<CapturedPicture | null> {
    try {
      if (!shown?.complete || shown.naturalWidth === 0) return null
      const canvas = document.createElement('canvas')
      canvas.width = shown.naturalWidth
      canvas.height = shown.naturalHeight
      canvas.getContext('2d')?.drawImage(shown, 0, 0)
      const bytes = await new Promise<Blob | null>((resolve) => {
        canvas.toBlob(resolve, 'image/webp', 0.9)
      })
      return bytes && (await written(bytes, shown.currentSrc))
    } catch {
      return null
    }
  }

  async function written(bytes: Blob, from: string): Promise<CapturedPicture | null> {
    if (bytes.size === 0 || bytes.size > mostBytes) return null
    return new Promise((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve({ data: String(reader.result), from })
      reader.onerror = () => resolve(null)
      reader.readAsDataURL(bytes)
    })
  }
}

/** A picture as a `data:` address, and where it came from in the end. */
export interface CapturedPicture {
  data: string
  from: string
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
  return (await fetched('force-cache')) ?? (shown && (await drawn(shown))) ?? fetched('reload')

  async function fetched(cache: RequestCache): Promise<CapturedPicture | null> {
    try {
      const patience = AbortSignal.timeout(8000)
      const response = await fetch(address, { credentials: 'omit', cache, signal: patience })
      if (!response.ok || Number(response.headers.get('content-length')) > mostBytes) return null
      return await written(await response.blob(), response.url)
    } catch {
      return null
    }
  }

  async function drawn(image: HTMLImageElement): Promise<CapturedPicture | null> {
    try {
      if (!image.complete || image.naturalWidth === 0) return null
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      const bytes = await new Promise<Blob | null>((resolve) => {
        canvas.toBlob(resolve, 'image/webp', 0.9)
      })
      return bytes && (await written(bytes, image.currentSrc))
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

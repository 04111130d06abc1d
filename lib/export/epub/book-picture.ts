/** A picture as every reading device shows it: JPEG, PNG and GIF stay, others become JPEG; null where that fails. */
export async function bookPicture(picture: Blob): Promise<Blob | null> {
  if (extensions[picture.type]) return picture
  try {
    const bitmap = await createImageBitmap(picture)
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    bitmap.close()
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  } catch {
    // A drawing without a size, or bytes that are no picture: the book links to it instead.
    return null
  }
}

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
}

/** The ending of a picture's file name. */
export function pictureExtension(picture: Blob): string {
  return extensions[picture.type] ?? 'jpg'
}

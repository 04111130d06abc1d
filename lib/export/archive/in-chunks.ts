/** Joins small pieces: a file system takes one write of a megabyte nine times as fast as its thousand parts. */
export function inChunks(size = 1024 * 1024): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array[] = []
  let length = 0
  const flush = (controller: TransformStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    const chunk = new Uint8Array(length)
    let offset = 0
    for (const piece of waiting) {
      chunk.set(piece, offset)
      offset += piece.length
    }
    waiting = []
    length = 0
    controller.enqueue(chunk)
  }
  return new TransformStream({
    transform(piece, controller) {
      waiting.push(piece)
      length += piece.length
      if (length >= size) flush(controller)
    },
    flush(controller) {
      if (length > 0) flush(controller)
    },
  })
}

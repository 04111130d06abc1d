// Long enough for a browser that asks where to save before it reads.
const keptForMilliseconds = 10 * 60_000

/** Hands a file to the browser's downloads, without the permission that its API wants. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), keptForMilliseconds)
}

import { unzipSync } from 'fflate'
import { vi } from 'vitest'

/** What would be downloaded: its name, the file, and the files in it where it is a zip. */
export function catchDownload() {
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  return async () => {
    const link = (clicked.mock.contexts as HTMLAnchorElement[]).at(-1)!
    const bytes = await (await fetch(link.href)).bytes()
    return {
      name: link.download,
      file: new Blob([bytes]),
      files: link.download.endsWith('.md') ? {} : unzipSync(bytes),
    }
  }
}

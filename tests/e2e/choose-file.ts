import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'

/** Hands a file to the page as its file field does, in pieces: a message to the browser cannot be of any size. */
export async function chooseFile(
  page: DrivenPage,
  field: string,
  name: string,
  file: Buffer,
): Promise<void> {
  const base64 = file.toString('base64')
  const size = 1_000_000
  for (let at = 0; at < base64.length; at += size) {
    await page.run(
      (piece) => {
        const pieces: string[] = Reflect.get(globalThis, 'pieces') ?? []
        Reflect.set(globalThis, 'pieces', [...pieces, piece])
      },
      base64.slice(at, at + size),
    )
  }
  await page.run(
    (field, name) => {
      const base64 = (Reflect.get(globalThis, 'pieces') as string[]).join('')
      Reflect.deleteProperty(globalThis, 'pieces')
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const chosen = new DataTransfer()
      chosen.items.add(new File([bytes], name))
      const input = document.querySelector<HTMLInputElement>(`[data-restore="${field}"]`)
      if (!input) throw new Error('There is no field for the file.')
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    field,
    name,
  )
}

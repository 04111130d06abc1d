import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { launch } from './drive/launch.ts'
import type { BrowserName } from './find-browser.ts'

/** Shows a browser with Offprint on a page, until the person closes it. The library stays for the next start. */
export async function openBrowser(
  name: BrowserName,
  executable: string,
  extension: string,
  url: string,
): Promise<void> {
  const profile = join(import.meta.dirname, `../.cache/profile-${name}`)
  mkdirSync(profile, { recursive: true })
  const downloads = join(homedir(), 'Downloads')
  const browser = await launch(name, { executable, extension, profile, downloads, headless: false })
  await browser.openPage(url)
  console.error(
    'Click the Offprint button in the toolbar, or press Alt+Shift+S. Close the browser to end.',
  )
  process.once('SIGINT', () => browser.close())
  await browser.exited
}

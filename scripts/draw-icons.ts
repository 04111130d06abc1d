import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import { findBrowser } from './find-browser.ts'

// What the toolbar, the list of extensions and the stores ask for.
const sizes = [16, 32, 48, 128]
const folder = join(import.meta.dirname, '../public/icon')

/** Draws `public/icon/icon.svg` in every size that browsers ask for. */
async function drawIcons(): Promise<void> {
  const executablePath = findBrowser('chromium')
  if (!executablePath) throw new Error('Drawing the icons needs Chromium.')
  const profile = mkdtempSync(join(tmpdir(), 'offprint-icons-'))
  const browser = await launch({
    executablePath,
    userDataDir: profile,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
  })
  const page = await browser.newPage()
  const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8')
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`)
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size })
    const picture = await page.screenshot({ omitBackground: true })
    writeFileSync(join(folder, `${size}.png`), picture)
  }
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
}

await drawIcons()

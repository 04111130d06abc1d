import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildExtension, builtExtension } from './build-extension.ts'
import { launchChromium } from './drive/chromium.ts'
import { findBrowser } from './find-browser.ts'
import { fillLibrary } from './screenshots/fill-library.ts'
import { shots } from './screenshots/shots.ts'
import { takePopupShots } from './screenshots/take-popup-shots.ts'
import { takeShot } from './screenshots/take-shot.ts'

const { values } = parseArgs({
  options: {
    /** Where the pictures go. */
    out: { type: 'string', default: join(import.meta.dirname, '../docs/screenshots') },
    /** Take the build that is there. */
    built: { type: 'boolean', default: false },
    /** Only the pictures whose name contains this. */
    only: { type: 'string', default: '' },
  },
})

await takeScreenshots()

/** Pictures of the production build with a library of made-up articles, saved by its own toolbar action. */
async function takeScreenshots(): Promise<void> {
  const executable = findBrowser('chromium')
  if (!executable) throw new Error('The pictures need Chromium.')
  const extension = values.built ? builtExtension('chromium') : buildExtension('chromium')
  mkdirSync(values.out, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'offprint-screenshots-'))
  const browser = await launchChromium({
    executable,
    extension,
    profile: join(folder, 'profile'),
    downloads: folder,
    headless: true,
    args: ['--lang=en-GB', '--hide-scrollbars'],
    env: { ...process.env, LANGUAGE: 'en_GB', TZ: 'Europe/Oslo' },
  })
  try {
    const empty = shots.filter((shot) => shot.place === 'empty')
    const full = shots.filter((shot) => shot.place !== 'empty')
    for (const shot of empty.filter(isWanted)) await takeShot(browser, shot, values.out)
    await takePopupShots(browser, await fillLibrary(browser), values.out)
    for (const shot of full.filter(isWanted)) await takeShot(browser, shot, values.out)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function isWanted({ name }: { name: string }): boolean {
  return name.includes(values.only)
}

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { BrowserName } from './find-browser.ts'

const root = join(import.meta.dirname, '..')

/** Makes the production build for a browser and hands back its folder. What WXT says goes to standard error. */
export function buildExtension(name: BrowserName): string {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const target = name === 'chromium' ? ['-b', 'chrome'] : ['-b', 'firefox', '--mv3']
  execFileSync(process.execPath, [wxt, 'build', ...target], { cwd: root, stdio: ['ignore', 2, 2] })
  return builtExtension(name)
}

/** The folder of the production build. */
export function builtExtension(name: BrowserName): string {
  return join(root, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3')
}

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  Browser,
  BrowserTag,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers'
import { type BrowserName, downloadedBrowsers, findBrowser } from './find-browser.ts'

/** The path of a browser, installed now if there was none. @throws Error that says what a person can do */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const asked = process.env[name.toUpperCase()]
  if (asked && !existsSync(asked)) {
    throw new Error(`${name.toUpperCase()} is set to ${asked}, where there is nothing.`)
  }
  const found = findBrowser(name)
  if (found) return found

  for (const way of [installPackage, download]) {
    await way(name)
    const installed = findBrowser(name)
    if (installed) return installed
  }
  throw new Error(
    `No ${names[name]} was found, and none could be installed. Install one, or set ${name.toUpperCase()} to its path.`,
  )
}

const names: Record<BrowserName, string> = {
  chromium: 'Chromium, Chrome or Edge',
  firefox: 'Firefox',
}

/** Debian and Ubuntu, as root. */
function installPackage(name: BrowserName): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const packageName = name === 'chromium' ? 'chromium' : 'firefox-esr'
  attempt('apt-get', ['update'])
  attempt('apt-get', ['install', '-y', '--no-install-recommends', packageName])
}

async function download(name: BrowserName): Promise<void> {
  const browser = name === 'chromium' ? Browser.CHROME : Browser.FIREFOX
  const platform = detectBrowserPlatform()
  if (!platform) return
  console.error(`> download ${browser}`)
  try {
    await install({
      browser,
      platform,
      buildId: await resolveBuildId(browser, platform, BrowserTag.STABLE),
      cacheDir: downloadedBrowsers,
      installDeps: process.platform === 'linux' && process.getuid?.() === 0,
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
  }
}

/** Runs a command with all it says on standard error; a failure is left to who looks for the result. */
function attempt(command: string, args: string[]): void {
  console.error(`> ${command} ${args.join(' ')}`)
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      shell: process.platform === 'win32',
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
  }
}

import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

/** The path of an installed browser, or `null`; `CHROMIUM` and `FIREFOX` in the environment come first. */
export function findBrowser(name: BrowserName): string | null {
  const asked = process.env[name.toUpperCase()]
  if (asked) return existsSync(asked) ? asked : null
  return candidates(name).find((path) => existsSync(path)) ?? null
}

/** Where `install-browser.ts` puts a browser that no package manager gave. */
export const downloadedBrowsers = join(import.meta.dirname, '../.cache/browsers')

/** The path of a command, or `null`. */
export function findOnPath(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null
}

function candidates(name: BrowserName): string[] {
  const onPath = commands[name].map(findOnPath).filter((path) => path !== null)
  const downloads = globSync(downloaded[name], { cwd: downloadedBrowsers })
  return [...onPath, ...places[name], ...downloads.map((path) => join(downloadedBrowsers, path))]
}

const commands: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
}

const places: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
}

const downloaded: Record<BrowserName, string[]> = {
  chromium: [
    'chrome/*/chrome-*/chrome',
    'chrome/*/chrome-*/chrome.exe',
    'chrome/*/chrome-*/*.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: [
    'firefox/*/firefox/firefox',
    'firefox/*/core/firefox.exe',
    'firefox/*/*.app/Contents/MacOS/firefox',
  ],
}

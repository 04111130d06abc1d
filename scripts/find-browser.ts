import { existsSync } from 'node:fs'

export type BrowserName = 'chromium' | 'firefox'

/** Where browsers usually are; `CHROMIUM` and `FIREFOX` in the environment come first. */
const places: Record<BrowserName, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
}

/** The path of an installed browser. @throws Error that says how to install one */
export function findBrowser(name: BrowserName): string {
  const asked = process.env[name.toUpperCase()]
  const found = (asked ? [asked] : places[name]).find((path) => existsSync(path))
  if (found) return found
  throw new Error(`No ${name} found. Install one, or set ${name.toUpperCase()} to its path.`)
}

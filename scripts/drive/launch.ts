import type { BrowserName } from '../find-browser.ts'
import { launchChromium } from './chromium.ts'
import type { DrivenBrowser, LaunchOptions } from './driven-browser.ts'
import { launchFirefox } from './firefox.ts'

/** Starts a browser with the built extension in it. @throws Error when it does not start */
export function launch(name: BrowserName, options: LaunchOptions): Promise<DrivenBrowser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options)
}

import { spawn } from 'node:child_process'
import { Browser, createProfile } from '@puppeteer/browsers'
import type { LaunchOptions } from './driven-browser.ts'

/** Starts Firefox with a profile of its own and waits until it listens to WebDriver BiDi. */
export async function startFirefox(options: LaunchOptions): Promise<RunningFirefox> {
  await createProfile(Browser.FIREFOX, {
    path: options.profile,
    preferences: preferences(options.downloads),
  })
  const firefox = spawn(
    options.executable,
    [
      ...(options.headless ? ['--headless'] : []),
      '--profile',
      options.profile,
      '--no-remote',
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      ...(options.args ?? []),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: options.env ?? process.env },
  )
  const exited = new Promise<void>((resolve) => firefox.once('exit', () => resolve()))
  const stop = () => firefox.kill()
  process.once('exit', stop)
  exited.then(() => process.off('exit', stop))

  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    firefox.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const listening = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)
      if (listening?.[1]) resolve(listening[1])
    })
    firefox.once('error', reject)
    exited.then(() => reject(new Error(`Firefox ended at once. ${said.slice(-500)}`)))
  })
  return { url, exited }
}

interface RunningFirefox {
  url: string
  exited: Promise<void>
}

function preferences(downloads: string): Record<string, string | number | boolean> {
  return {
    // A temporary add-on and its storage go at shutdown unless told otherwise; the next start finds both again.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Nobody is there to answer.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk':
      'text/markdown,text/plain,text/html,application/json,application/octet-stream',
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { LaunchOptions } from '../../scripts/drive/driven-browser.ts'
import type { BrowserName } from '../../scripts/find-browser.ts'

/** Has a browser write down everything it asks of the network: names it looks up, connections, requests. */
export function logNetwork(name: BrowserName, file: string): Partial<LaunchOptions> {
  if (name === 'chromium') return { args: [`--log-net-log=${file}`] }
  const env = { ...process.env, MOZ_LOG: 'nsHostResolver:5,nsHttp:4', MOZ_LOG_FILE: file }
  return { env }
}

/** What was written by a browser that has ended; Firefox writes a file for each of its processes. */
export function readNetworkLog(file: string): string {
  const folder = dirname(file)
  return readdirSync(folder)
    .filter((name) => name.startsWith(basename(file)))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')
}

import { spawn } from 'node:child_process'
import { findOnPath } from '../../scripts/find-browser.ts'

/** A screen that nobody sees, for what headless browsers cannot do: keys of the desktop. */
export interface Display {
  name: string
  end(): void
}

/** Whether this machine can show a screen and press keys on it. */
export const hasDisplay = findOnPath('Xvfb') !== null && findOnPath('xdotool') !== null

/** Starts a screen. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()))
    server.once('exit', () => reject(new Error('Xvfb ended at once.')))
  })
  return { name: `:${number}`, end: () => server.kill() }
}

import { execFileSync, spawn } from 'node:child_process'
import { findOnPath } from '../../scripts/find-browser.ts'

/** A screen that nobody sees, for what headless browsers do not have: keys of the desktop and menus. */
export interface Display {
  /** The environment of a browser that is to stand on it. */
  env: NodeJS.ProcessEnv
  /** Presses keys one after the other, by their names in X. */
  press(...keys: string[]): void
  /** Presses the right mouse button at a place of the screen and waits until a menu is there. */
  openMenu(x: number, y: number): Promise<void>
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
  const env = { ...process.env, DISPLAY: `:${number}` }
  const xdotool = (...args: string[]) => execFileSync('xdotool', args, { env, encoding: 'utf8' })
  const countWindows = () =>
    xdotool('search', '--onlyvisible', '--name', '.*').trim().split('\n').length

  return {
    env,
    press: (...keys) => void xdotool('key', ...keys),
    async openMenu(x, y) {
      const before = countWindows()
      xdotool('mousemove', String(x), String(y), 'click', '3')
      for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
        if (countWindows() > before) return
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error('No menu opened.')
    },
    end: () => server.kill(),
  }
}

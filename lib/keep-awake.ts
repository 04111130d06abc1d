import { browser } from 'wxt/browser'

/** Chromium stops a background that has called nothing of the browser for thirty seconds, network or not. */
export const callEvery = 20_000

/** Runs `work` without the browser stopping the background for idleness meanwhile. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const calls = setInterval(() => void browser.runtime.getPlatformInfo(), callEvery)
  try {
    return await work()
  } finally {
    clearInterval(calls)
  }
}

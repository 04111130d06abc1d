import { browser } from 'wxt/browser'

export const allSites = ['*://*/*']

/** The pattern that lets pictures be fetched from these hosts. */
export function originsOf(hosts: string[]): string[] {
  return hosts.map((host) => `*://${host}/*`)
}

/** Asks for access; call it at once in a click, or the browser refuses by itself. False when it was refused. */
export function requestPictureAccess(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins }).catch(() => false)
}

/** The sites that may be fetched from now. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? []
}

/** Gives all access back. */
export async function revokePictureAccess(): Promise<void> {
  const origins = await grantedOrigins()
  if (origins.length > 0) await browser.permissions.remove({ origins })
}

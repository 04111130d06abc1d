import { browser } from 'wxt/browser'

export const allSites = ['*://*/*']

/** The pattern that lets pictures be fetched from these hosts. */
export function originsOf(hosts: string[]): string[] {
  return hosts.map((host) => `*://${host}/*`)
}

/** The host that a pattern is for. */
export function hostOf(origin: string): string {
  return /:\/\/([^/]+)/.exec(origin)?.[1] ?? origin
}

/** Whether all these are among what is granted, or in access to all sites. */
export function isGranted(origins: string[], granted: string[]): boolean {
  return [allSites, origins].some((wanted) => wanted.every((origin) => granted.includes(origin)))
}

/** Asks for access; call it at once in a click, or the browser refuses by itself. False when it was refused. */
export function requestPictureAccess(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins }).catch(() => false)
}

/** The sites that may be fetched from now. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? []
}

/** Gives access back. */
export async function revokePictureAccess(origins: string[]): Promise<void> {
  await browser.permissions.remove({ origins })
}

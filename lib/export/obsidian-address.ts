/**
 * The address that has Obsidian make a note of what is on the clipboard (https://help.obsidian.md/Extending+Obsidian/Obsidian+URI):
 * an address with the article in it would be longer than systems hand on. `vault` is a name, or empty for the one used last.
 */
export function obsidianAddress(path: string, vault: string): string {
  const parameters = Object.entries({ ...(vault && { vault }), file: path })
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `obsidian://new?${query.join('&')}&clipboard`
}

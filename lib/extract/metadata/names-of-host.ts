/** The labels of a host name that may be a site's: not `www`, not the top level. */
export function namesOfHost(host: string): string[] {
  return host
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length > 2 && label !== 'www' && label !== 'com')
}

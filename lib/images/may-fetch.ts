/**
 * Whether a picture may be asked for: only on the web, and in private networks only from the host that the page itself
 * came from. A name that resolves to a private address cannot be told from here.
 */
export function mayFetch(address: string, pageUrl: string): boolean {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return false
  return url.hostname === URL.parse(pageUrl)?.hostname || isPublicHost(url.hostname)
}

/** `hostname` as the URL parser writes it, so that every spelling of an IPv4 address is four decimal numbers. */
function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  if (host.startsWith('[')) return isPublicIpv6(host.slice(1, -1))
  if (/^\d+(?:\.\d+){3}$/.test(host)) return isPublicIpv4(host.split('.').map(Number))
  return host.includes('.') && !localNames.test(host) && !namesPrivateAddress(host)
}

/**
 * Names that never lead to the web: RFC 6761, 6762, 8375, 9476 and what routers use. The last are services for developers,
 * which answer with their own machine, or with the address that stands in the name in any spelling.
 */
const localNames =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|lan|home|home\.arpa|test|invalid|alt|nip\.io|sslip\.io|traefik\.me|localtest\.me|lvh\.me)$/i

/** More of such services, and those of devices at home. */
function namesPrivateAddress(host: string): boolean {
  const numbers = /(?:^|[.-])(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-]/.exec(host)
  return numbers !== null && !isPublicIpv4(numbers.slice(1).map(Number))
}

/** RFC 6890 and its registry: everything that is not global. */
function isPublicIpv4([a = 0, b = 0, c = 0]: number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false
  if (a === 100 && b >= 64 && b < 128) return false
  if (a === 169 && b === 254) return false
  if (a === 172 && b >= 16 && b < 32) return false
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) return false
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false
  return !(a === 203 && b === 0 && c === 113)
}

/**
 * Global unicast is 2000::/3; in it, what wraps an IPv4 address (6to4), is for protocols and tests (2001::/23, with Teredo
 * and ORCHID) or for documentation (2001:db8::/32, 3fff::/20) is left out. No more of 3fff::/16 is given to anybody.
 */
function isPublicIpv6(address: string): boolean {
  // Where a row of zeros is left out, the group that is empty is one.
  const [first = 0, second = 0] = address
    .split(':')
    .map((group) => Number.parseInt(group || '0', 16))
  if (first < 0x2000 || first >= 0x3fff || first === 0x2002) return false
  return first !== 0x2001 || (second >= 0x200 && second !== 0xdb8)
}

import { i18n } from '#i18n'
import { mayFetch } from '../../lib/images/may-fetch'

/** The sites that pictures of a page may be asked for, each once: a permission changes nothing for others. */
export function hostsOf(addresses: string[], pageUrl: string): string[] {
  const allowed = addresses.filter((address) => mayFetch(address, pageUrl))
  return [...new Set(allowed.map((address) => new URL(address).hostname))]
}

const namedHosts = 2

/** Two sites by their names, more by their number. */
export function nameHosts(hosts: string[]): string {
  return hosts.length > namedHosts
    ? i18n.t('pictures.sites', hosts.length)
    : new Intl.ListFormat(undefined).format(hosts)
}

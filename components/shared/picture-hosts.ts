import { i18n } from '#i18n'
import type { ArticleImage } from '../../lib/article'

/** The sites that pictures are on, each once. */
export function hostsOf(pictures: ArticleImage[]): string[] {
  const addresses = pictures.map(({ url }) => URL.parse(url))
  const onTheWeb = addresses.filter((address) => address?.protocol.startsWith('http'))
  return [...new Set(onTheWeb.flatMap((address) => address?.hostname ?? []))]
}

const namedHosts = 2

/** Two sites by their names, more by their number. */
export function nameHosts(hosts: string[]): string {
  return hosts.length > namedHosts
    ? i18n.t('pictures.sites', hosts.length)
    : new Intl.ListFormat(undefined).format(hosts)
}

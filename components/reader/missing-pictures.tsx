import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { background } from '../../lib/background'
import { errorMessage } from '../../lib/error-messages'
import {
  allSites,
  grantedOrigins,
  originsOf,
  requestPictureAccess,
} from '../../lib/picture-permission'
import { saveSettings } from '../../lib/stored-settings'
import type { Notice } from '../library/toast'
import { formatNumber } from '../shared/format-article'
import { limitSentence } from '../shared/limit-sentence'
import { usePictureCount } from '../shared/use-picture-count'
import { useSettings } from '../shared/use-settings'
import { useMissingPictures } from './use-missing-pictures'

interface MissingPicturesProps {
  article: SavedArticle
  onNotice: (notice: Notice) => void
}

/** Says how many pictures are stored and offers to get the others: at once where that is allowed, else with a grant. */
export function MissingPictures({ article, onNotice }: MissingPicturesProps) {
  const missing = useMissingPictures(article.id)
  const limit = usePictureCount(article.id)?.limit ?? null
  const { hasRefusedPictures } = useSettings()
  const [granted, setGranted] = useState<string[]>([])
  const [isFetching, setIsFetching] = useState(false)
  useEffect(() => {
    grantedOrigins().then(setGranted)
  }, [])
  if (!missing.length) return null

  const hosts = hostsOf(missing.map(({ url }) => url))
  const wanted = originsOf(hosts)
  const isAllowed =
    allSites.every((origin) => granted.includes(origin)) ||
    wanted.every((origin) => granted.includes(origin))
  const fetchThem = async () => {
    setIsFetching(true)
    try {
      await background.fetchPictures(article.id)
      onNotice({ text: i18n.t('pictures.fetched') })
    } catch (error) {
      onNotice({ text: errorMessage(error) })
    } finally {
      setIsFetching(false)
    }
  }
  // The request comes first: a browser takes one only in the click itself.
  const allow = async (origins: string[]) => {
    const isGranted = await requestPictureAccess(origins)
    await saveSettings({ hasRefusedPictures: !isGranted })
    if (!isGranted) return onNotice({ text: i18n.t('pictures.refused') })
    setGranted(await grantedOrigins())
    await fetchThem()
  }
  const isAsking = !isFetching && !isAllowed && !hasRefusedPictures
  const images = article.images.length
  return (
    <section class="missing-pictures" aria-busy={isFetching}>
      <p>
        {i18n.t('pictures.stored', [formatNumber(images - missing.length), formatNumber(images)])}
      </p>
      {limit && (
        <p>
          {limitSentence(limit)} <a href="#/settings">{i18n.t('settings.title')}</a>
        </p>
      )}
      {isAsking && <p class="quiet">{i18n.t('pictures.askFor')}</p>}
      {!isFetching && !isAllowed && hasRefusedPictures && (
        <p class="quiet">
          {i18n.t('pictures.notAsked')} <a href="#/settings">{i18n.t('settings.title')}</a>
        </p>
      )}
      {isFetching && <p class="quiet">{i18n.t('pictures.fetching')}</p>}
      {!isFetching && isAllowed && (
        <button type="button" class="button" onClick={fetchThem}>
          {i18n.t('pictures.fetch')}
        </button>
      )}
      {isAsking && (
        <p class="choices">
          {hosts.length > 0 && (
            <button type="button" class="button" onClick={() => allow(wanted)}>
              {i18n.t('pictures.allowHosts', [nameHosts(hosts)])}
            </button>
          )}
          <button type="button" class="button" onClick={() => allow(allSites)}>
            {i18n.t('pictures.allowAll')}
          </button>
        </p>
      )}
    </section>
  )
}

function hostsOf(urls: string[]): string[] {
  const hosts = urls.map((url) => URL.parse(url)).filter((url) => url?.protocol.startsWith('http'))
  return [...new Set(hosts.flatMap((url) => url?.hostname ?? []))]
}

const namedHosts = 2

function nameHosts(hosts: string[]): string {
  return hosts.length > namedHosts
    ? i18n.t('pictures.sites', hosts.length)
    : new Intl.ListFormat(undefined).format(hosts)
}

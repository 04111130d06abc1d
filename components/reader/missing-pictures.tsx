import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { background } from '../../lib/background'
import { errorMessage } from '../../lib/error-messages'
import { allSites, originsOf, requestPictureAccess } from '../../lib/picture-permission'
import { saveSettings } from '../../lib/stored-settings'
import type { Notice } from '../library/toast'
import { FetchMissing } from '../settings/fetch-missing'
import { isChosenLimit, limitSentence } from '../shared/limit-sentence'
import { hostsOf, nameHosts } from '../shared/picture-hosts'
import { storedSentence } from '../shared/stored-sentence'
import { useMissingPictures } from '../shared/use-missing-pictures'
import { usePictureAccess } from '../shared/use-picture-access'
import { usePictureCount } from '../shared/use-picture-count'

interface MissingPicturesProps {
  article: SavedArticle
  /** Whether the reader came for this, from the popup. */
  isSought: boolean
  onNotice: (notice: Notice) => void
}

/** Says how many pictures are stored and offers to get the others: at once where that is allowed, else with a grant. */
export function MissingPictures({ article, isSought, onNotice }: MissingPicturesProps) {
  const missing = useMissingPictures(article.id)
  const limit = usePictureCount(article.id)?.limit ?? null
  const hosts = hostsOf(missing)
  const { access, look } = usePictureAccess(hosts)
  const [isFetching, setIsFetching] = useState(false)
  const [hasAllowed, setHasAllowed] = useState(false)
  const section = useRef<HTMLElement>(null)
  const isThere = (missing.length > 0 && access !== null) || hasAllowed
  useEffect(() => {
    if (!isThere || !isSought) return
    section.current?.scrollIntoView({ block: 'center' })
    section.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [isThere, isSought])
  if (!isThere) return null

  const fetchThem = async () => {
    setIsFetching(true)
    onNotice({ text: i18n.t('pictures.fetching') })
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
    const isAllowed = await requestPictureAccess(origins)
    await saveSettings({ hasRefusedPictures: !isAllowed })
    if (!isAllowed) return onNotice({ text: i18n.t('pictures.refused') })
    setHasAllowed(true)
    await look()
    await fetchThem()
  }
  const isOnTheWeb = hosts.length > 0
  const isAsking = !isFetching && isOnTheWeb && access === 'open'
  const images = article.images.length
  return (
    <section ref={section} class="missing-pictures" aria-busy={isFetching}>
      <p>{storedSentence({ stored: images - missing.length, total: images, isPending: false })}</p>
      {limit && (
        <p>
          {limitSentence(limit)}{' '}
          {isChosenLimit(limit) && <a href="#/settings">{i18n.t('settings.title')}</a>}
        </p>
      )}
      {!isOnTheWeb && missing.length > 0 && <p class="quiet">{i18n.t('pictures.notOnTheWeb')}</p>}
      {isAsking && <p class="quiet">{i18n.t('pictures.askFor')}</p>}
      {!isFetching && isOnTheWeb && access === 'refused' && (
        <p class="quiet">
          {i18n.t('pictures.notAsked')} <a href="#/settings">{i18n.t('settings.title')}</a>
        </p>
      )}
      {isFetching && <p class="quiet">{i18n.t('pictures.fetching')}</p>}
      {!isFetching && isOnTheWeb && access === 'granted' && (
        <p class="choices">
          <button type="button" class="button" onClick={fetchThem}>
            {i18n.t('pictures.fetch')}
          </button>
        </p>
      )}
      {isAsking && (
        <p class="choices">
          <button type="button" class="button" onClick={() => allow(originsOf(hosts))}>
            {i18n.t('pictures.allowHosts', [nameHosts(hosts)])}
          </button>
          <button type="button" class="button" onClick={() => allow(allSites)}>
            {i18n.t('pictures.allowAll')}
          </button>
        </p>
      )}
      {/* What was allowed just now is good for earlier articles too. */}
      {hasAllowed && !isFetching && <FetchMissing />}
    </section>
  )
}

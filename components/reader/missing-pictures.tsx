import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { errorMessage } from '../../lib/error-messages'
import { fetchPicturesOf } from '../../lib/fetch-pictures-of'
import { requestPictureAccess } from '../../lib/picture-permission'
import { saveSettings } from '../../lib/stored-settings'
import type { Notice } from '../library/toast'
import { FetchMissing } from '../settings/fetch-missing'
import { fetchedSentence } from '../shared/fetched-sentence'
import { storedSentence } from '../shared/stored-sentence'
import { useMissingPictures } from '../shared/use-missing-pictures'
import { usePictureAccess } from '../shared/use-picture-access'
import { usePictureCount } from '../shared/use-picture-count'
import { PictureOffer } from './picture-offer'

interface MissingPicturesProps {
  article: SavedArticle
  /** Whether the reader came for this, from the popup. */
  isSought: boolean
  onNotice: (notice: Notice) => void
}

/** Says how many pictures are stored and offers to get the others: at once where that is allowed, else with a grant. */
export function MissingPictures({ article, isSought, onNotice }: MissingPicturesProps) {
  const missing = useMissingPictures(article.id)
  const count = usePictureCount(article.id)
  const { hosts, areSomeGone } = missing
  const { access, look } = usePictureAccess(hosts)
  const [isFetching, setIsFetching] = useState(false)
  const [hasAllowed, setHasAllowed] = useState(false)
  const section = useRef<HTMLElement>(null)
  const isThere = (missing.count > 0 && count !== null && access !== null) || hasAllowed
  useEffect(() => {
    if (!isThere || !isSought) return
    section.current?.scrollIntoView({ block: 'center' })
    section.current?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true })
  }, [isThere, isSought])
  if (!isThere) return null

  const fetchThem = async () => {
    setIsFetching(true)
    onNotice({ text: i18n.t('pictures.fetching') })
    try {
      onNotice({ text: fetchedSentence(await fetchPicturesOf(article.id)) })
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
  const images = article.images.length
  return (
    <section ref={section} class="missing-pictures" aria-busy={isFetching}>
      <p>{storedSentence({ stored: images - missing.count, total: images, isPending: false })}</p>
      {isFetching && <p class="quiet">{i18n.t('pictures.fetching')}</p>}
      {!isFetching && access && count && missing.count > 0 && (
        <PictureOffer
          count={count}
          access={access}
          hosts={hosts}
          areSomeGone={areSomeGone}
          onFetch={fetchThem}
          onAllow={allow}
        />
      )}
      {/* What was allowed just now is good for earlier articles too. */}
      {hasAllowed && !isFetching && <FetchMissing />}
    </section>
  )
}

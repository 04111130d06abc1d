import { i18n } from '#i18n'
import type { ArticleSummary, PicturesLimit } from '../../lib/article'
import { isChosenLimit, limitSentence } from '../shared/limit-sentence'
import { nameHosts } from '../shared/picture-hosts'
import { reachedLimit } from '../shared/reached-limit'
import { storedSentence } from '../shared/stored-sentence'
import { useMissingPictures } from '../shared/use-missing-pictures'
import { usePictureAccess } from '../shared/use-picture-access'
import { usePictureCount } from '../shared/use-picture-count'
import { useSettings } from '../shared/use-settings'
import { openInLibrary } from './open-in-library'

/**
 * How many pictures of a saved article are stored; where some are missing, the way to them. Nothing if it has none.
 * A screen reader hears it once no more are on their way.
 */
export function PictureCount({ article }: { article: ArticleSummary }) {
  const count = usePictureCount(article.id)
  const settings = useSettings()
  if (!count || count.total === 0) return null
  const { stored, total, isPending } = count
  const isWhole = stored === total
  const limit = isPending ? null : reachedLimit(count, settings)
  return (
    <div class="quiet" role="status" aria-busy={isPending && !isWhole}>
      {isWhole ? i18n.t('pictures.allStored', total) : storedSentence(count)}{' '}
      {!isWhole && limit && `${limitSentence(limit)} `}
      {!isWhole && !isPending && <PictureQuestion id={article.id} limit={limit} />}
    </div>
  )
}

/**
 * Whether the other pictures may be fetched from where they are. The browser's own question would close the popup, so
 * it is asked in the library, at the article; so is everything that needs more words.
 */
function PictureQuestion({ id, limit }: { id: string; limit: PicturesLimit | null }) {
  const { access } = usePictureAccess(useMissingPictures(id).hosts)
  const open = () => openInLibrary(`#/article/${id}/pictures`)
  if (!access) return null
  const { closed, isOff, isRefused } = access
  if (isOff || (limit && isChosenLimit(limit))) {
    return (
      <>
        {isOff && `${i18n.t('pictures.off')} `}
        <button type="button" class="link" onClick={() => openInLibrary('#/settings')}>
          {i18n.t('settings.title')}
        </button>
      </>
    )
  }
  if (isRefused || closed.length === 0) {
    return (
      <button type="button" class="link" onClick={open}>
        {i18n.t('pictures.more')}
      </button>
    )
  }
  const choices = [
    { name: nameHosts(closed), label: i18n.t('pictures.allowHosts', [nameHosts(closed)]) },
    { name: i18n.t('pictures.allSites'), label: i18n.t('pictures.allowAll') },
  ]
  return (
    <>
      {i18n.t('pictures.askFrom')}{' '}
      <span class="links">
        {choices.map(({ name, label }) => (
          <button key={name} type="button" class="link" aria-label={label} onClick={open}>
            {name}
          </button>
        ))}
      </span>
    </>
  )
}

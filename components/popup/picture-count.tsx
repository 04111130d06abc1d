import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import type { PictureCount as Count } from '../../lib/storage/images'
import { limitSentence } from '../shared/limit-sentence'
import { hostsOf, nameHosts } from '../shared/picture-hosts'
import { storedSentence } from '../shared/stored-sentence'
import { useMissingPictures } from '../shared/use-missing-pictures'
import { usePictureAccess } from '../shared/use-picture-access'
import { usePictureCount } from '../shared/use-picture-count'
import { openInLibrary } from './open-in-library'

/**
 * How many pictures of a saved article are stored; where some are missing, the way to them. Nothing if it has none.
 * A screen reader hears it once no more are on their way.
 */
export function PictureCount({ article }: { article: ArticleSummary }) {
  const count = usePictureCount(article.id)
  if (!count || count.total === 0) return null
  const { stored, total, isPending } = count
  const isWhole = stored === total
  return (
    <div class="quiet" role="status" aria-busy={isPending && !isWhole}>
      {sentenceOf(count)} {!isWhole && !isPending && <PictureQuestion id={article.id} />}
    </div>
  )
}

function sentenceOf(count: Count): string {
  const { stored, total, isPending, limit } = count
  if (stored === total) return i18n.t('pictures.allStored', total)
  const sentence = storedSentence(count)
  return limit && !isPending ? `${sentence} ${limitSentence(limit)}` : sentence
}

/**
 * Whether the other pictures may be fetched from where they are. The browser's own question would close the popup, so
 * it is asked in the library, at the article; so is everything that needs more words.
 */
function PictureQuestion({ id }: { id: string }) {
  const hosts = hostsOf(useMissingPictures(id))
  const { access } = usePictureAccess(hosts)
  const open = () => openInLibrary(`#/article/${id}/pictures`)
  if (!access) return null
  if (access !== 'open' || hosts.length === 0) {
    return (
      <button type="button" class="link" onClick={open}>
        {i18n.t('pictures.more')}
      </button>
    )
  }
  const choices = [
    { name: nameHosts(hosts), label: i18n.t('pictures.allowHosts', [nameHosts(hosts)]) },
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

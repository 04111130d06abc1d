import { i18n } from '#i18n'
import { allSites, originsOf } from '../../lib/picture-permission'
import type { PictureCount } from '../../lib/storage/images'
import { isChosenLimit, limitSentence } from '../shared/limit-sentence'
import { nameHosts } from '../shared/picture-hosts'
import { reachedLimit } from '../shared/reached-limit'
import type { PictureAccess } from '../shared/use-picture-access'
import { useSettings } from '../shared/use-settings'

interface PictureOfferProps {
  count: PictureCount
  access: PictureAccess
  /** The sites that may be asked for the missing pictures. */
  hosts: string[]
  /** Whether servers said of some that they have them no more. */
  areSomeGone: boolean
  onFetch: () => void
  onAllow: (origins: string[]) => void
}

/** Why pictures are missing, and what can be done about it: at once where that is allowed, else with a grant. */
export function PictureOffer(props: PictureOfferProps) {
  const { count, access, hosts, areSomeGone, onFetch, onAllow } = props
  const { isOff, isEverywhere, closed } = access
  const limit = reachedLimit(count, useSettings())
  const isLimited = limit !== null && isChosenLimit(limit)
  const { sentence, isInSettings } = isLimited
    ? { sentence: limitSentence(limit), isInSettings: true }
    : reasonOf(access, hosts, areSomeGone)
  const isOnTheWeb = hosts.length > 0
  // What was never tried, or left out by a limit, may come without a permission.
  const canTryAgain = (isOnTheWeb || areSomeGone) && closed.length === 0
  const canFetch = isOff || count.limit !== null || canTryAgain
  const canAllow = isOnTheWeb && !isEverywhere && !isInSettings
  return (
    <>
      {limit && !isLimited && <p>{limitSentence(limit)}</p>}
      <p class="quiet">
        {sentence} {isInSettings && <a href="#/settings">{i18n.t('settings.title')}</a>}
      </p>
      {(canFetch || canAllow) && (
        <p class="choices">
          {canFetch && (
            <button type="button" class="button" onClick={onFetch}>
              {i18n.t('pictures.fetch')}
            </button>
          )}
          {canAllow && closed.length > 0 && (
            <button type="button" class="button" onClick={() => onAllow(originsOf(closed))}>
              {i18n.t('pictures.allowHosts', [nameHosts(closed)])}
            </button>
          )}
          {/* Also where all hosts are allowed: one may redirect to another. */}
          {canAllow && (
            <button type="button" class="button" onClick={() => onAllow(allSites)}>
              {i18n.t('pictures.allowAll')}
            </button>
          )}
        </p>
      )}
    </>
  )
}

interface Reason {
  sentence: string
  /** Whether the sentence leads there, and nothing is to be allowed here. */
  isInSettings?: boolean
}

function reasonOf(access: PictureAccess, hosts: string[], areSomeGone: boolean): Reason {
  const { isOff, isRefused, isEverywhere, closed } = access
  if (isOff) return { sentence: i18n.t('pictures.off'), isInSettings: true }
  if (hosts.length === 0) {
    return { sentence: i18n.t(areSomeGone ? 'pictures.gone' : 'pictures.notOnTheWeb') }
  }
  if (isEverywhere) return { sentence: i18n.t('pictures.mayBeGone') }
  if (isRefused) return { sentence: i18n.t('pictures.notAsked'), isInSettings: true }
  if (closed.length > 0) return { sentence: i18n.t('pictures.askFor') }
  return { sentence: i18n.t('pictures.mayBeElsewhere') }
}

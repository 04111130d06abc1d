import { i18n } from '#i18n'
import type { SaveRequest } from './background-api'
import { showBadge } from './badge'
import { saveTab } from './save-tab'
import { showOutcome } from './show-outcome'

/** Saves without the popup, by shortcut or menu; the badge and its title tell how it went. Never throws. */
export async function saveQuietly(tabId: number, request: SaveRequest = {}): Promise<void> {
  await showBadge(tabId, 'working', i18n.t('badge.working'))
  await showOutcome(tabId, saveTab(tabId, request))
}

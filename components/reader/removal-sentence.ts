import { i18n } from '#i18n'
import type { RemovalReason } from '../../lib/cleaning'

const sentences: Record<RemovalReason, () => string> = {
  'shown-above': () => i18n.t('tray.reason.shownAbove'),
  'mostly-links': () => i18n.t('tray.reason.mostlyLinks'),
  'far-off': () => i18n.t('tray.reason.farOff'),
  'no-story': () => i18n.t('tray.reason.noStory'),
  'in-doubt': () => i18n.t('tray.reason.inDoubt'),
  hidden: () => i18n.t('tray.reason.hidden'),
  'not-selected': () => i18n.t('tray.reason.notSelected'),
  'site-rule': () => i18n.t('tray.reason.siteRule'),
}

/** Why cleaning dropped a part of the page. */
export function removalSentence(reason: RemovalReason): string {
  return sentences[reason]()
}

import { i18n } from '#i18n'
import { formatNumber } from '../shared/format-article'
import type { Tray } from './use-tray'

/** Opens the tray; says how much is in it. Nothing where cleaning left nothing out, or before that was recorded. */
export function TrayButton({ tray }: { tray: Tray }) {
  const { cleaning } = tray
  if (!cleaning || tray.isOpen) return null
  return (
    <button type="button" class="button" data-action="tray" onClick={() => tray.setOpen(true)}>
      {i18n.t('tray.open', [formatNumber(cleaning.removed.length)])}
    </button>
  )
}

import { i18n } from '#i18n'
import type { HighlightColor } from '../../lib/article'

/** What a highlighter is called. */
export const colorNames: Record<HighlightColor, () => string> = {
  yellow: () => i18n.t('highlight.yellow'),
  green: () => i18n.t('highlight.green'),
  blue: () => i18n.t('highlight.blue'),
  pink: () => i18n.t('highlight.pink'),
}

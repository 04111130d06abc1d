import { i18n } from '#i18n'
import type { FormatName } from '../../lib/export/formats'

/** The formats by the names that the reader sees, the most asked for first. */
export const formatChoices: { format: FormatName; name: () => string }[] = [
  { format: 'markdown', name: () => i18n.t('export.markdown') },
  { format: 'html', name: () => i18n.t('export.html') },
  { format: 'text', name: () => i18n.t('export.text') },
  { format: 'json', name: () => i18n.t('export.json') },
  { format: 'bibtex', name: () => i18n.t('export.bibtex') },
  { format: 'csl', name: () => i18n.t('export.csl') },
  { format: 'ris', name: () => i18n.t('export.ris') },
]

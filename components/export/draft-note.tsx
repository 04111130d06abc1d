import { i18n } from '#i18n'
import { useSettings } from '../shared/use-settings'

/** That Markdown files do not have the layout which is being written, where that has errors. */
export function DraftNote() {
  const { markdownTemplateDraft } = useSettings()
  if (markdownTemplateDraft === null) return null
  return <p class="quiet">{i18n.t('template.draftNote')}</p>
}

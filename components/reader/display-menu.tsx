import { i18n } from '#i18n'
import type { Settings } from '../../lib/settings'
import { ChoiceField } from '../settings/choice-field'
import { choicesInOrder } from '../settings/choice-names'
import { PopoverButton } from '../shared/popover-button'

/** How the article looks, changed beside the article itself. */
export function DisplayMenu({ settings }: { settings: Settings }) {
  return (
    <PopoverButton name="display" label={i18n.t('reader.display')} icon="type">
      {choicesInOrder.map((name) => (
        <ChoiceField key={name} name={name} settings={settings} />
      ))}
    </PopoverButton>
  )
}

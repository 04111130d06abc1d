import { useId } from 'preact/hooks'
import type { ChoiceName, Settings } from '../../lib/settings'
import { saveSettings } from '../../lib/stored-settings'
import { choiceNames } from './choice-names'

/** One choice with its values in a row; choosing counts at once. */
export function ChoiceField({ name, settings }: { name: ChoiceName; settings: Settings }) {
  const group = useId()
  const { title, options } = choiceNames[name]
  return (
    <fieldset class="choice" data-choice={name}>
      <legend>{title()}</legend>
      {Object.entries(options).map(([value, label]) => (
        <label key={value} data-value={value}>
          <input
            type="radio"
            name={group}
            checked={settings[name] === value}
            onChange={() => saveSettings({ [name]: value })}
          />
          <span>{label()}</span>
        </label>
      ))}
    </fieldset>
  )
}

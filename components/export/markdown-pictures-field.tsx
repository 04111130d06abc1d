import type { Settings } from '../../lib/settings'
import { saveSettings } from '../../lib/stored-settings'
import { choiceNames } from '../settings/choice-names'

/** Where the pictures of exported Markdown are; choosing counts at once, and from now on. */
export function MarkdownPicturesField({ settings }: { settings: Settings }) {
  const { title, options } = choiceNames.markdownPictures
  return (
    <label class="markdown-pictures">
      {title()}{' '}
      <select
        class="input"
        value={settings.markdownPictures}
        onChange={({ currentTarget: { value } }) => {
          const markdownPictures = (Object.keys(options) as (keyof typeof options)[]).find(
            (option) => option === value,
          )
          if (markdownPictures) saveSettings({ markdownPictures })
        }}
      >
        {Object.entries(options).map(([value, name]) => (
          <option key={value} value={value}>
            {name()}
          </option>
        ))}
      </select>
    </label>
  )
}

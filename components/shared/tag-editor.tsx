import { useId, useState } from 'preact/hooks'
import { i18n } from '#i18n'

interface TagEditorProps {
  tags: string[]
  onSave: (tags: string[]) => void
}

/** One line for all tags of an article, separated by commas; Enter saves. */
export function TagEditor({ tags, onSave }: TagEditorProps) {
  const [text, setText] = useState(tags.join(', '))
  const id = useId()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSave(parseTags(text))
  }
  return (
    <form class="tag-editor" onSubmit={submit}>
      <label class="visually-hidden" for={id}>
        {i18n.t('library.tags')}
      </label>
      <input
        id={id}
        class="input"
        value={text}
        placeholder={i18n.t('library.tagsHint')}
        ref={(input) => input?.focus()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {i18n.t('library.saveTags')}
      </button>
    </form>
  )
}

/** The tags in a line: trimmed, none empty, none twice. */
export function parseTags(text: string): string[] {
  const tags = text
    .split(/[,،、，]/)
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter(Boolean)
  return [...new Set(tags)]
}

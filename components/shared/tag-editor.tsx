import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'

interface TagEditorProps {
  tags: string[]
  onSave: (tags: string[]) => void
  onCancel: () => void
}

/**
 * One line for all tags of an article, separated by commas; Enter saves, Escape leaves them as they were. Then the focus
 * goes back to where it was.
 */
export function TagEditor({ tags, onSave, onCancel }: TagEditorProps) {
  const [text, setText] = useState(tags.join(', '))
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    input.current?.focus()
    return () => {
      const isLost = document.activeElement === document.body
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSave(parseTags(text))
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onCancel()
  }
  return (
    <form class="tag-editor" onSubmit={submit} onKeyDown={leave}>
      <label class="visually-hidden" for={id}>
        {i18n.t('library.tags')}
      </label>
      <input
        ref={input}
        id={id}
        class="input"
        dir="auto"
        value={text}
        placeholder={i18n.t('library.tagsHint')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {i18n.t('library.saveTags')}
      </button>
    </form>
  )
}

/** The tags in a line: trimmed, none empty, none twice. */
function parseTags(text: string): string[] {
  const tags = text
    .split(/[,،、，]/)
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter(Boolean)
  return [...new Set(tags)]
}

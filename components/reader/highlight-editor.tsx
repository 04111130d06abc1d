import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { type Highlight, highlightColors } from '../../lib/article'
import { colorNames } from './color-names'

interface HighlightEditorProps {
  highlight: Highlight
  /** Language of the article. */
  lang: string | undefined
  onChange: (highlight: Highlight) => void
  onRemove: (highlight: Highlight) => void
  onClose: () => void
}

const restMilliseconds = 600

/** One highlight: its words, colour and note. What is written is kept while it is written, and when this closes. */
export function HighlightEditor(props: HighlightEditorProps) {
  const { highlight, lang, onChange, onRemove, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [draft, setDraft] = useState(highlight)
  const stored = useRef(highlight)
  const keep = (next: Highlight) => {
    if (next.color === stored.current.color && next.note === stored.current.note) return
    stored.current = next
    onChange(next)
  }
  const note = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    note.current?.focus()
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => keep(draft), restMilliseconds)
    const leave = () => keep(draft)
    addEventListener('pagehide', leave)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', leave)
    }
  }, [draft])
  const close = () => {
    keep(draft)
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      class="keys highlight-editor"
      aria-label={i18n.t('highlight.title')}
      onClose={close}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      <form method="dialog">
        <blockquote lang={lang} dir="auto">
          {highlight.exact}
        </blockquote>
        <fieldset class="choice">
          <legend>{i18n.t('highlight.color')}</legend>
          {highlightColors.map((name) => (
            <label key={name} data-color={name}>
              <input
                type="radio"
                name="color"
                checked={draft.color === name}
                onChange={() => setDraft({ ...draft, color: name })}
              />
              <span>
                <span class="swatch" data-color={name} /> {colorNames[name]()}
              </span>
            </label>
          ))}
        </fieldset>
        <label class="note">
          <span>{i18n.t('highlight.note')}</span>
          <textarea
            ref={note}
            class="input"
            rows={3}
            dir="auto"
            value={draft.note ?? ''}
            onInput={({ currentTarget: { value } }) =>
              setDraft({ ...draft, note: value.trim() ? value : null })
            }
          />
        </label>
        <p class="choices">
          <button type="submit" class="button primary">
            {i18n.t('highlight.done')}
          </button>
          <button type="button" class="button" onClick={() => onRemove(highlight)}>
            {i18n.t('highlight.remove')}
          </button>
        </p>
      </form>
    </dialog>
  )
}

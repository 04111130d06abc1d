import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { type Highlight, type HighlightChange, highlightColors } from '../../lib/article'
import { errorMessage } from '../../lib/error-messages'
import { keepBackgroundAwake } from '../shared/keep-background-awake'
import { colorNames } from './color-names'

interface HighlightEditorProps {
  highlight: Highlight
  /** Language of the article. */
  lang: string | undefined
  /** Stores what was changed; rejects where it could not be. */
  onChange: (change: HighlightChange) => Promise<void>
  /** Called with what was changed and is not known to be stored. */
  onRemove: (change: HighlightChange) => void
  /** Called with the same, when the editor goes without being closed. */
  onLeave: (change: HighlightChange) => void
  onClose: () => void
}

const restMilliseconds = 600

/** One highlight: its words, colour and note. What is written is kept while it is written, and when this closes. */
export function HighlightEditor(props: HighlightEditorProps) {
  const { highlight, lang, onChange, onRemove, onLeave, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [draft, setDraft] = useState(highlight)
  const [problem, setProblem] = useState<string | null>(null)
  const unsaved = useRef<HighlightChange | null>(null)
  const change = (part: HighlightChange) => {
    unsaved.current = { ...unsaved.current, ...part }
    setDraft({ ...draft, ...part })
  }
  const keep = async (): Promise<boolean> => {
    const sent = unsaved.current
    if (!sent) return true
    try {
      await onChange(sent)
    } catch (error) {
      setProblem(errorMessage(error))
      return false
    }
    // What was changed while this was on its way still has to be stored.
    if (unsaved.current === sent) unsaved.current = null
    setProblem(null)
    return true
  }
  const note = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    note.current?.focus()
    addEventListener('pagehide', keep)
    const stopWaking = keepBackgroundAwake()
    return () => {
      removeEventListener('pagehide', keep)
      stopWaking()
      if (unsaved.current) onLeave(unsaved.current)
    }
  }, [])
  useEffect(() => {
    const timer = setTimeout(keep, restMilliseconds)
    return () => clearTimeout(timer)
  }, [draft])
  const remove = () => {
    const change = unsaved.current ?? {}
    unsaved.current = null
    onRemove(change)
  }
  const close = async () => {
    // Who closes it once more, having read that this is not stored, gives it up.
    if (problem || (await keep())) {
      unsaved.current = null
      return onClose()
    }
    dialog.current?.showModal()
    note.current?.focus()
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
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          if (await keep()) dialog.current?.close()
        }}
      >
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
                onChange={() => change({ color: name })}
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
              change({ note: value.trim() ? value : null })
            }
          />
        </label>
        {problem && (
          <p class="notice" role="alert">
            {problem} {i18n.t('highlight.notStored')}
          </p>
        )}
        <p class="choices">
          <button type="submit" class="button primary">
            {i18n.t('highlight.done')}
          </button>
          <button type="button" class="button" onClick={remove}>
            {i18n.t('highlight.remove')}
          </button>
        </p>
      </form>
    </dialog>
  )
}

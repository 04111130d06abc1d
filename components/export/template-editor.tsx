import type { Ref } from 'preact'
import { isWarning, type TemplateError } from '../../lib/export/template/template-error'
import { mostTemplateCharacters } from '../../lib/settings'

interface TemplateEditorProps {
  id: string
  template: string
  errors: TemplateError[]
  describedBy: string
  placeholder: string
  onType: (template: string) => void
  onLeave: () => void
  field: Ref<HTMLTextAreaElement>
}

/** A field for a template, as high as it, with what is wrong marked where it stands. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { template, errors } = props
  return (
    <div class="template-editor">
      <pre aria-hidden="true">{marked(template, errors)}</pre>
      <textarea
        ref={props.field}
        id={props.id}
        class="input"
        dir="ltr"
        spellcheck={false}
        autocapitalize="off"
        maxLength={mostTemplateCharacters}
        value={template}
        placeholder={props.placeholder}
        aria-describedby={props.describedBy}
        aria-invalid={!errors.every(isWarning)}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
      />
    </div>
  )
}

/** The same text behind the field: the marks show through, and it makes the field as high. */
function marked(template: string, errors: TemplateError[]) {
  let done = 0
  const pieces = errors
    .filter(({ at, end }) => at < end)
    .map((error) => {
      const at = Math.max(error.at, done)
      const before = template.slice(done, at)
      done = Math.max(error.end, at)
      return (
        <>
          {before}
          <mark class={isWarning(error) ? 'warning' : ''}>{template.slice(at, done)}</mark>
        </>
      )
    })
  // A line end at the very end has height in a field, and in other text only with something behind it.
  return [...pieces, `${template.slice(done)}\u200b`]
}

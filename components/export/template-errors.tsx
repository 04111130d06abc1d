import { isWarning, type TemplateError } from '../../lib/export/template/template-error'
import { templateSentence } from './template-sentence'

interface TemplateErrorsProps {
  errors: TemplateError[]
  /** Where it is, in words. */
  placeOf: (error: TemplateError) => string
  /** The field that the template stands in: a press on a place selects what is there. */
  field: { current: HTMLInputElement | HTMLTextAreaElement | null }
}

/** What is wrong in a template, each with the way to its place. */
export function TemplateErrors({ errors, placeOf, field }: TemplateErrorsProps) {
  const show = ({ at, end }: TemplateError) => {
    field.current?.focus()
    field.current?.setSelectionRange(at, end)
  }
  if (errors.length === 0) return null
  return (
    <ol class="template-errors">
      {errors.map((error) => (
        <li key={`${error.at} ${error.code}`} class={isWarning(error) ? 'warning' : 'bad'}>
          <button type="button" class="link" onClick={() => show(error)}>
            {placeOf(error)}
          </button>{' '}
          {templateSentence(error)}
        </li>
      ))}
    </ol>
  )
}

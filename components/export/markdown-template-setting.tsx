import { useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import { isWarning } from '../../lib/export/template/template-error'
import { usualTemplate } from '../../lib/export/template/usual-template'
import type { Settings } from '../../lib/settings'
import { formatNumber } from '../shared/format-article'
import { TemplateEditor } from './template-editor'
import { TemplateErrors } from './template-errors'
import { templatePlace } from './template-sentence'
import { TemplateWords } from './template-words'
import { usePreview } from './use-preview'
import { useTemplate } from './use-template'

/** How Markdown files are laid out, what is wrong in the layout and where, and the file that comes of it. */
export function MarkdownTemplateSetting({ settings }: { settings: Settings }) {
  const { markdownTemplate, markdownTemplateDraft } = settings
  const { template, errors, type, leave, reset, undo } = useTemplate(settings)
  const field = useRef<HTMLTextAreaElement>(null)
  const isBroken = !errors.every(isWarning)
  return (
    <section class="markdown-template">
      <h2>
        <label for="markdown-template">{i18n.t('template.title')}</label>
      </h2>
      <p class="quiet">{i18n.t('template.hint')}</p>
      <TemplateEditor
        id="markdown-template"
        template={template}
        errors={errors}
        describedBy="template-status"
        placeholder={i18n.t('template.placeholder')}
        onType={type}
        onLeave={leave}
        field={field}
      />
      <div id="template-status" role="status">
        {isBroken && (
          <p>{i18n.t(markdownTemplate.trim() ? 'template.keptLast' : 'template.keptUsual')}</p>
        )}
        <TemplateErrors
          errors={errors.slice(0, mostErrors)}
          placeOf={(error) => templatePlace(template, error)}
          field={field}
        />
        {errors.length > mostErrors && (
          <p>{i18n.t('template.more', [formatNumber(errors.length - mostErrors)])}</p>
        )}
        {undo && (
          <p>
            {i18n.t('template.wasReset')}{' '}
            <button type="button" class="button" onClick={undo}>
              {i18n.t('library.undo')}
            </button>
          </p>
        )}
      </div>
      <p class="choices">
        {template.trim() === '' && (
          <button type="button" class="button" onClick={() => type(usualTemplate)}>
            {i18n.t('template.start')}
          </button>
        )}
        {template.trim() !== '' && (
          <button type="button" class="button" onClick={() => reset({ markdownTemplate: '' })}>
            {i18n.t('template.reset')}
          </button>
        )}
        {markdownTemplateDraft !== null && markdownTemplate.trim() !== '' && (
          <button type="button" class="button" onClick={() => reset({})}>
            {i18n.t('template.discard')}
          </button>
        )}
      </p>
      <TemplateWords onChoose={(text) => insert(field.current, text)} />
      <TemplatePreview template={isBroken ? markdownTemplate : template} />
    </section>
  )
}

/** Nobody reads more at once. */
const mostErrors = 10

/** As if it was typed, so that the field's own undo knows it. */
function insert(field: HTMLTextAreaElement | null, text: string): void {
  field?.focus()
  document.execCommand('insertText', false, text)
}

/** A long article is not all of it shown: the layout is what is looked for. */
const mostCharacters = 5000

function TemplatePreview({ template }: { template: string }) {
  const preview = usePreview(template)
  if (!preview) return null
  const { article, isMadeUp, text } = preview
  const title = i18n.t(isMadeUp ? 'template.previewMadeUp' : 'template.preview', [article.title])
  return (
    <>
      <h3 id="template-preview-title" dir="auto">
        {title}
      </h3>
      <section
        class="template-preview"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        tabIndex={0}
        aria-labelledby="template-preview-title"
      >
        <pre dir="auto">
          {text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text}
        </pre>
      </section>
    </>
  )
}

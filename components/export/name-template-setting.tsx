import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { TemplateError } from '../../lib/export/template/template-error'
import { defaultSettings } from '../../lib/settings'
import { saveSettings } from '../../lib/stored-settings'
import { sampleArticle } from './sample-article'
import { TemplateErrors } from './template-errors'

/** Those that names are made of; every field of layouts can be used. */
const fields = 'title date year month day saved site author section lang'.split(' ')

interface Checked {
  template: string
  /** What an article would be called. */
  path: string
  errors: TemplateError[]
}

/** How exported files are called, with the name that an article would get and what the template says wrong. */
export function NameTemplateSetting({ nameTemplate }: { nameTemplate: string }) {
  // What is being typed: the stored setting comes back later than the next key.
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const template = draft ?? nameTemplate
  const { path, errors } = useChecked(template)
  const change = (typed: string) => {
    setDraft(typed)
    saveSettings({ nameTemplate: typed })
  }
  return (
    <section>
      <h2>
        <label for="name-template">{i18n.t('export.nameTemplate')}</label>
      </h2>
      <input
        ref={field}
        id="name-template"
        class="input"
        type="text"
        dir="ltr"
        spellcheck={false}
        autocapitalize="off"
        value={template}
        aria-describedby="name-template-preview"
        aria-invalid={errors.length > 0}
        onInput={(event) => change(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
      />
      <div id="name-template-preview" class="name-preview" role="status">
        {errors.length > 0 && (
          <>
            <TemplateErrors
              errors={errors}
              placeOf={({ at }) => i18n.t('export.namePlace', [String(at + 1)])}
              field={field}
            />
            <p>{i18n.t('export.nameUsual')}</p>
          </>
        )}
        <p>
          <code dir="auto">{path}</code>
        </p>
      </div>
      <p class="quiet">
        {i18n.t('export.nameTemplateHint', [fields.map((name) => `{{${name}}}`).join(' ')])}
      </p>
      {nameTemplate !== defaultSettings.nameTemplate && (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => {
              setDraft(null)
              saveSettings({ nameTemplate: defaultSettings.nameTemplate })
            }}
          >
            {i18n.t('export.nameTemplateReset')}
          </button>
        </p>
      )}
    </section>
  )
}

/** The language of templates comes when it is first needed. What was last known stays meanwhile. */
function useChecked(template: string): Checked {
  const [checked, setChecked] = useState<Checked>({ template, path: '', errors: [] })
  useEffect(() => {
    let isCurrent = true
    import('../../lib/export/name-template').then(({ articlePath, nameTemplateErrors }) => {
      if (!isCurrent) return
      const path = articlePath(template, sampleArticle(), '.md')
      setChecked({ template, path, errors: nameTemplateErrors(template) })
    })
    return () => {
      isCurrent = false
    }
  }, [template])
  return checked
}

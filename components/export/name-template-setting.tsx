import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import {
  articlePath,
  nameFields,
  nameTemplateErrors,
  type TemplateError,
} from '../../lib/export/name-template'
import { defaultSettings } from '../../lib/settings'
import { saveSettings } from '../../lib/stored-settings'
import { sampleArticle } from './sample-article'

/** How exported files are called, with the name that an article would get and what the template says wrong. */
export function NameTemplateSetting({ nameTemplate }: { nameTemplate: string }) {
  // What is being typed: the stored setting comes back later than the next key.
  const [draft, setDraft] = useState<string | null>(null)
  const template = draft ?? nameTemplate
  const errors = nameTemplateErrors(template)
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
        id="name-template"
        class="input"
        type="text"
        dir="ltr"
        spellcheck={false}
        value={template}
        aria-describedby="name-template-preview"
        aria-invalid={errors.length > 0}
        onInput={(event) => change(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
      />
      <div id="name-template-preview" class="name-preview">
        <p>
          <code dir="auto">{articlePath(template, sampleArticle(), '.md')}</code>
        </p>
        {errors.map((error) => (
          <p key={error.at} class="bad">
            {sentence(error)}
          </p>
        ))}
      </div>
      <p class="quiet">
        {i18n.t('export.nameTemplateHint', [
          Object.keys(nameFields)
            .map((name) => `{{${name}}}`)
            .join(' '),
        ])}
      </p>
      {nameTemplate !== defaultSettings.nameTemplate && (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => saveSettings({ nameTemplate: defaultSettings.nameTemplate })}
          >
            {i18n.t('export.nameTemplateReset')}
          </button>
        </p>
      )}
    </section>
  )
}

function sentence({ code, text, at }: TemplateError): string {
  const place = String(at + 1)
  return code === 'unknown-field'
    ? i18n.t('export.unknownField', [text, place])
    : i18n.t('export.unclosedField', [text, place])
}

import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { firstNames } from '../../lib/export/template/template-fields'

/** What a template can say, by a press. */
export function TemplateWords({ onChoose }: { onChoose: (text: string) => void }) {
  const [filters, setFilters] = useState<string[]>([])
  useEffect(() => {
    import('../../lib/markdown-template').then(({ filterNames }) => setFilters(filterNames))
  }, [])
  return (
    <details class="template-words">
      <summary>{i18n.t('template.words')}</summary>
      <h3>{i18n.t('template.fields')}</h3>
      <p class="quiet">{i18n.t('template.fieldsHint')}</p>
      <p class="suggestions">
        {Object.keys(firstNames).map((name) => (
          <button key={name} type="button" class="button" onClick={() => onChoose(`{{ ${name} }}`)}>
            <code>{name}</code>
          </button>
        ))}
      </p>
      <h3>{i18n.t('template.filters')}</h3>
      <p class="quiet">{i18n.t('template.filtersHint')}</p>
      <p class="suggestions">
        {filters.map((name) => (
          <button key={name} type="button" class="button" onClick={() => onChoose(` | ${name}`)}>
            <code>{name}</code>
          </button>
        ))}
      </p>
      <h3>{i18n.t('template.examples')}</h3>
      <dl class="template-examples">
        {examples().map(([text, meaning]) => (
          <div key={text}>
            <dt>
              <code dir="ltr">{text}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function examples(): [text: string, meaning: string][] {
  return [
    ['title: {{ title | yaml }}', i18n.t('template.exampleYaml')],
    ['# {{ title | markdown }}', i18n.t('template.exampleMarkdown')],
    ['{{ published | date: "%-d %B %Y" }}', i18n.t('template.exampleDate')],
    ['{{ authors | join: ", " }}', i18n.t('template.exampleJoin')],
    ['{% if description %}{{ description | quote }}{% endif %}', i18n.t('template.exampleIf')],
    ['{% for tag in tags %}#{{ tag | tag }} {% endfor %}', i18n.t('template.exampleFor')],
  ]
}

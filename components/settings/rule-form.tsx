import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { isSelector } from '../../lib/site-rules/is-selector'
import { normalizeHost, normalizeRule } from '../../lib/site-rules/normalize-site-rules'
import type { SiteRule } from '../../lib/site-rules/site-rule'

interface RuleFormProps {
  rule: SiteRule
  /** Selectors to choose from. */
  suggestions?: string[]
  /** What the rule would do here, in words. */
  preview?: (rule: SiteRule) => string
  /** What else is asked before it is saved. */
  children?: ComponentChildren
  onSave: (rule: SiteRule) => void
  onCancel: () => void
}

/** Makes or changes a rule for a site; a selector that the browser does not understand is not taken. */
export function RuleForm(props: RuleFormProps) {
  const { rule, suggestions = [], preview, children, onSave, onCancel } = props
  const [draft, setDraft] = useState(rule)
  const [isTried, setTried] = useState(false)
  const id = useId()
  const problem = problemOf(draft)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const whole = normalizeRule(draft)
    setTried(true)
    if (!problem && whole) return onSave(whole)
    // What is wrong stands there already: pressed again, it would not be said again.
    if (problem) document.getElementById(`${id}-${problem.field}`)?.focus()
  }
  const invalid = isTried ? problem?.field : null
  const choose = (by: SiteRule['by']) =>
    setDraft({
      ...draft,
      by,
      value: by === rule.by ? rule.value : by === 'selector' ? (suggestions[0] ?? '') : '',
    })
  return (
    <form class="rule-form" onSubmit={submit} noValidate>
      <fieldset class="choice">
        <legend>{i18n.t('rules.what')}</legend>
        {[false, true].map((keep) => (
          <label key={String(keep)}>
            <input
              type="radio"
              name={`${id}-keep`}
              checked={draft.keep === keep}
              onChange={() => setDraft({ ...draft, keep })}
            />
            <span>{keep ? i18n.t('rules.keep') : i18n.t('rules.drop')}</span>
          </label>
        ))}
      </fieldset>
      <label>
        {i18n.t('rules.site')}
        <input
          id={`${id}-host`}
          class="input"
          dir="ltr"
          value={draft.host}
          spellcheck={false}
          placeholder="paper.example"
          aria-describedby={problem?.field === 'host' ? `${id}-said` : undefined}
          aria-invalid={invalid === 'host'}
          onInput={(event) => setDraft({ ...draft, host: event.currentTarget.value })}
        />
      </label>
      <fieldset class="choice">
        <legend>{i18n.t('rules.by')}</legend>
        {(['selector', 'text'] as const).map((by) => (
          <label key={by}>
            <input
              type="radio"
              name={`${id}-by`}
              checked={draft.by === by}
              onChange={() => choose(by)}
            />
            <span>{by === 'selector' ? i18n.t('rules.bySelector') : i18n.t('rules.byText')}</span>
          </label>
        ))}
      </fieldset>
      <label>
        {draft.by === 'selector' ? i18n.t('rules.selector') : i18n.t('rules.text')}
        <input
          id={`${id}-value`}
          class="input"
          dir={draft.by === 'selector' ? 'ltr' : 'auto'}
          value={draft.value}
          spellcheck={false}
          aria-describedby={problem?.field === 'host' ? undefined : `${id}-said`}
          aria-invalid={invalid === 'value'}
          onInput={(event) => setDraft({ ...draft, value: event.currentTarget.value })}
        />
      </label>
      {draft.by === 'selector' && suggestions.length > 1 && (
        <p class="choices suggestions">
          {suggestions.map((selector) => (
            <button
              key={selector}
              type="button"
              class="button"
              dir="ltr"
              aria-pressed={selector === draft.value}
              onClick={() => setDraft({ ...draft, value: selector })}
            >
              <code>{selector}</code>
            </button>
          ))}
        </p>
      )}
      <p id={`${id}-said`} role="status" class={isTried && problem ? 'bad' : 'quiet'}>
        {problem ? (isTried || draft.value) && problem.sentence : preview?.(draft)}
      </p>
      {children}
      <p class="choices">
        <button type="submit" class="button primary">
          {i18n.t('rules.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('rules.cancel')}
        </button>
      </p>
    </form>
  )
}

/** What is wrong, and with which field. */
function problemOf(draft: SiteRule): { field: 'host' | 'value'; sentence: string } | null {
  if (!normalizeHost(draft.host)) return { field: 'host', sentence: i18n.t('rules.noSite') }
  if (draft.by === 'selector' && !isSelector(draft.value))
    return { field: 'value', sentence: i18n.t('rules.noSelector') }
  if (!normalizeRule(draft)) return { field: 'value', sentence: i18n.t('rules.noText') }
  return null
}

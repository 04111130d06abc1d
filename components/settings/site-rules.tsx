import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { applySiteRules } from '../../lib/apply-site-rules'
import { putSiteRule, removeSiteRule } from '../../lib/change-site-rules'
import type { SiteRule } from '../../lib/site-rules/site-rule'
import { longWork } from '../shared/long-work'
import { LongWorkButton } from './long-work-button'
import { RuleForm } from './rule-form'

const useApplying = longWork((onProgress, signal) => applySiteRules(null, onProgress, signal))

/** The reader's rules for sites: each can be changed and removed; new ones come from here or from an article. */
export function SiteRules({ rules }: { rules: SiteRule[] }) {
  const [editing, setEditing] = useState<SiteRule | null>(null)
  const [removed, setRemoved] = useState<SiteRule | null>(null)
  const save = async (rule: SiteRule) => {
    await putSiteRule(rule)
    setEditing(null)
  }
  const remove = async (rule: SiteRule) => {
    await removeSiteRule(rule.id)
    setRemoved(rule)
  }
  const undo = async () => {
    if (removed) await putSiteRule(removed)
    setRemoved(null)
  }
  const isNew = editing !== null && !rules.some(({ id }) => id === editing.id)
  const form = editing && (
    <RuleForm key={editing.id} rule={editing} onSave={save} onCancel={() => setEditing(null)} />
  )
  return (
    <section class="site-rules">
      <h2>{i18n.t('rules.title')}</h2>
      <p class="quiet">{i18n.t('rules.hint')}</p>
      {rules.length > 0 && (
        <ul class="rules">
          {rules.toSorted(byHost).map((rule) => (
            <li key={rule.id}>
              {editing?.id === rule.id ? (
                form
              ) : (
                <RuleRow
                  rule={rule}
                  onEdit={() => setEditing(rule)}
                  onRemove={() => remove(rule)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isNew && form}
      <p role="status">
        {removed && (
          <>
            {i18n.t('rules.removed', [removed.host])}{' '}
            <button type="button" class="button" onClick={undo}>
              {i18n.t('library.undo')}
            </button>
          </>
        )}
      </p>
      <p class="choices">
        {!isNew && (
          <button type="button" class="button" onClick={() => setEditing(emptyRule())}>
            {i18n.t('rules.add')}
          </button>
        )}
      </p>
      <LongWorkButton
        useWork={useApplying}
        start={i18n.t('rules.apply')}
        stop={i18n.t('pictures.fetchStop')}
        progress={(numbers) => i18n.t('pictures.fetchProgress', numbers)}
        done={(changed) => <p>{i18n.t('rules.applied', changed)}</p>}
      />
    </section>
  )
}

interface RuleRowProps {
  rule: SiteRule
  onEdit: () => void
  onRemove: () => void
}

function RuleRow({ rule, onEdit, onRemove }: RuleRowProps) {
  const name = `${rule.host}: ${rule.value}`
  return (
    <div class="rule">
      <p>
        <bdi class="rule-host">{rule.host}</bdi>{' '}
        <span class="quiet">{rule.keep ? i18n.t('rules.keeps') : i18n.t('rules.drops')}</span>{' '}
        {rule.by === 'selector' ? (
          <code dir="ltr">{rule.value}</code>
        ) : (
          <q dir="auto">{rule.value}</q>
        )}
      </p>
      <p class="choices">
        <button
          type="button"
          class="button"
          aria-label={`${i18n.t('rules.edit')} ${name}`}
          onClick={onEdit}
        >
          {i18n.t('rules.edit')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={`${i18n.t('rules.remove')} ${name}`}
          onClick={onRemove}
        >
          {i18n.t('rules.remove')}
        </button>
      </p>
    </div>
  )
}

function byHost(one: SiteRule, other: SiteRule): number {
  return one.host.localeCompare(other.host)
}

function emptyRule(): SiteRule {
  return { id: crypto.randomUUID(), host: '', keep: false, by: 'selector', value: '' }
}

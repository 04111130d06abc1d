import { useEffect, useMemo, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { applySiteRules } from '../../lib/apply-site-rules'
import type { SavedArticle } from '../../lib/article'
import { putSiteRule, removeSiteRule } from '../../lib/change-site-rules'
import { errorMessage } from '../../lib/error-messages'
import { judgePieces } from '../../lib/pieces/judge-pieces'
import { piecesOf } from '../../lib/pieces/pieces-of'
import { suggestSelectors } from '../../lib/pieces/suggest-selectors'
import { siteOf } from '../../lib/site-rules/rules-for'
import type { SiteRule } from '../../lib/site-rules/site-rule'
import type { StoredCleaning } from '../../lib/storage/cleanings'
import type { Notice } from '../library/toast'
import { RuleForm } from '../settings/rule-form'
import { useModal } from '../shared/use-modal'
import type { Tray } from './use-tray'

interface RuleDialogProps {
  article: SavedArticle
  cleaning: StoredCleaning
  ruling: NonNullable<Tray['ruling']>
  onClose: () => void
  onNotice: (notice: Notice) => void
}

/** “Always on this site”: what was done to one part becomes a rule, for later saves and for what is stored. */
export function RuleDialog(props: RuleDialogProps) {
  const { article, cleaning, ruling, onClose, onNotice } = props
  const dialog = useModal()
  const [appliesToStored, setAppliesToStored] = useState(true)
  const pieces = useMemo(() => piecesOf(cleaning.saved, cleaning), [cleaning])
  const suggestions = suggestSelectors(ruling.piece, pieces, cleaning.outline)
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [])
  const [selector] = suggestions
  const rule: SiteRule = {
    id: crypto.randomUUID(),
    host: siteOf(article.url),
    keep: ruling.keep,
    by: selector ? 'selector' : 'text',
    value: selector ?? beginningOf(ruling.piece.nodes),
  }
  const preview = (draft: SiteRule) => {
    // Asked both ways, since a rule says nothing of what is so already.
    const count = [true, false].reduce(
      (sum, keep) =>
        sum + Object.keys(judgePieces(pieces, cleaning.outline, [{ ...draft, keep }])).length,
      0,
    )
    return i18n.t('rules.fits', count)
  }
  const save = async (rule: SiteRule) => {
    dialog.current?.close()
    const apply = () =>
      appliesToStored
        ? applySiteRules([rule.host], () => undefined, new AbortController().signal)
        : Promise.resolve(0)
    const attempt = (work: () => Promise<void>) =>
      work().catch((error: unknown) => onNotice({ text: errorMessage(error) }))
    await attempt(async () => {
      await putSiteRule(rule)
      const changed = await apply()
      onNotice({
        text: i18n.t('rules.saved', changed),
        undo: () =>
          attempt(async () => {
            await removeSiteRule(rule.id)
            await apply()
            onNotice({ text: i18n.t('rules.undone') })
          }),
      })
    })
  }
  return (
    <dialog ref={dialog} class="rule-dialog" aria-labelledby="rule-title" onClose={onClose}>
      <h2 id="rule-title">{i18n.t('rules.always')}</h2>
      <RuleForm
        rule={rule}
        suggestions={suggestions}
        preview={preview}
        onSave={save}
        onCancel={() => dialog.current?.close()}
      >
        <label class="check">
          <input
            type="checkbox"
            checked={appliesToStored}
            onChange={(event) => setAppliesToStored(event.currentTarget.checked)}
          />
          {i18n.t('rules.alsoStored')}
        </label>
      </RuleForm>
    </dialog>
  )
}

const textLength = 60

function beginningOf(nodes: Element[]): string {
  const text = (nodes[0]?.textContent ?? '').replace(/\s+/g, ' ').trim()
  return text.slice(0, textLength).trim()
}

import { i18n } from '#i18n'
import { openBrowserSettings } from '../../lib/open-page'
import { Icon } from '../shared/icon'
import { SavedCard } from './saved-card'
import { isAtWork, type SaveState } from './start-save'

interface SaveCardProps {
  save: SaveState
  onSave: (request: { again?: boolean }) => void
  onChange: (save: SaveState) => void
}

const headings: Record<SaveState['state'], () => string> = {
  // “Saving” is a promise: the popup may be closed. It is not given before the save was asked for.
  opening: () => '',
  saving: () => i18n.t('popup.saving'),
  ready: () => i18n.t('popup.ready'),
  saved: () => i18n.t('popup.saved'),
  updated: () => i18n.t('popup.updated'),
  'already-saved': () => i18n.t('popup.alreadySaved'),
  failed: () => i18n.t('popup.failed'),
  undone: () => i18n.t('popup.undone'),
}

/** What became of the save, in words, and what can be done next. */
export function SaveCard({ save, onSave, onChange }: SaveCardProps) {
  return (
    <section class="save-card" data-state={save.state}>
      <p class="save-state" role="status">
        {isAtWork(save) && <span class="spinner" />}
        {'article' in save && <Icon name="check" />}
        {save.state === 'failed' && <Icon name="warning" />}
        {headings[save.state]()}
      </p>
      {save.state === 'failed' && (
        <>
          <p>{save.sentence}</p>
          {save.code === 'file-access' && (
            <button type="button" class="button" onClick={() => openBrowserSettings()}>
              {i18n.t('popup.browserSettings')}
            </button>
          )}
          {save.canRetry && (
            <button type="button" class="button" onClick={() => onSave({})}>
              {i18n.t('popup.retry')}
            </button>
          )}
        </>
      )}
      {(save.state === 'ready' || save.state === 'undone') && (
        <button type="button" class="button primary" onClick={() => onSave({})}>
          {i18n.t('popup.save')}
        </button>
      )}
      {'article' in save && <SavedCard save={save} onSave={onSave} onChange={onChange} />}
    </section>
  )
}

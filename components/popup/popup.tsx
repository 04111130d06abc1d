import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { Icon } from '../shared/icon'
import { useAppearance } from '../shared/use-appearance'
import { openInLibrary } from './open-in-library'
import { RecentArticles } from './recent-articles'
import { SaveCard } from './save-card'
import { isAtWork, type SaveState, type StartedSave, saveCurrentPage } from './start-save'

/** The popup: what became of the save that `opening` asks for, then the articles saved last. */
export function Popup({ opening }: { opening: Promise<StartedSave> }) {
  useAppearance()
  const [save, setSave] = useState<SaveState>({ state: 'opening' })
  useEffect(() => {
    opening.then(({ answer, isSaving }) => {
      if (isSaving) setSave({ state: 'saving' })
      answer.then(setSave)
    })
  }, [opening])
  const run = async (request: { again?: boolean }) => {
    setSave({ state: 'saving' })
    setSave(await saveCurrentPage(request))
  }
  return (
    <>
      <main>
        <SaveCard save={save} onSave={run} onChange={setSave} />
      </main>
      {!isAtWork(save) && <RecentArticles except={'article' in save ? save.article.id : null} />}
      <footer class="popup-foot">
        <button type="button" class="button plain" onClick={() => openInLibrary()}>
          {i18n.t('popup.library')}
        </button>
        <button type="button" class="button plain" onClick={() => openInLibrary('#/settings')}>
          <Icon name="settings" />
          {i18n.t('popup.settings')}
        </button>
      </footer>
    </>
  )
}

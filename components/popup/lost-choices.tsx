import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { withLibrary } from '../../lib/library'
import { hadChoices } from '../../lib/storage/cleanings'

/** Says so where saving a page again took back what the reader had made of the article. */
export function LostChoices({ id }: { id: string }) {
  const [areLost, setAreLost] = useState(false)
  useEffect(() => {
    // The save is done, and can be undone all the same.
    withLibrary((db) => hadChoices(db, id)).then(setAreLost, () => setAreLost(false))
  }, [id])
  return areLost ? (
    <p class="quiet" role="status">
      {i18n.t('popup.choicesGone')}
    </p>
  ) : null
}

import { i18n } from '#i18n'
import type { BackupReport } from '../../lib/back-up'
import type { Outcome } from '../export/export-outcome'
import { leftOutList } from '../export/export-sentences'
import { formatNumber } from '../shared/format-article'

/** What came of a backup. */
export function backupOutcome({ articles, leftOut }: BackupReport): Outcome {
  const pictures = leftOut.filter(({ kind }) => kind === 'picture')
  return {
    sentence: i18n.t('backup.done', articles, [formatNumber(articles)]),
    lists: [
      leftOutList(leftOut.filter(({ kind }) => kind === 'article')),
      {
        sentence: i18n.t('backup.picturesLeftOut', pictures.length, [
          formatNumber(pictures.length),
        ]),
        items: pictures.map(({ title }) => title ?? ''),
      },
    ],
  }
}

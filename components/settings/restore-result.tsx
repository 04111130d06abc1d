import { i18n } from '#i18n'
import type { ProblemKind, RestoreProblem } from '../../lib/restore/restore-problem'
import type { RestoreReport } from '../../lib/restore-report'
import type { RestoreMode } from '../../lib/restore-settings'
import { formatNumber } from '../shared/format-article'

const mostShown = 50

/** What a restore brought in, what was here already, and what could not be read and why. */
export function RestoreResult({ report, mode }: { report: RestoreReport; mode: RestoreMode }) {
  const { added, updated, kept, removed, isStopped, unreadable, problems } = report
  const shown = problems.slice(0, mostShown)
  const hidden = unreadable - shown.length
  const counted = (count: number): [string] => [formatNumber(count)]
  return (
    <>
      <p>
        {i18n.t('backup.added', added, counted(added))}{' '}
        {updated > 0 && `${i18n.t('backup.updated', updated, counted(updated))} `}
        {kept > 0 && `${i18n.t('backup.kept', kept, counted(kept))} `}
        {removed > 0 && i18n.t('backup.removed', removed, counted(removed))}
      </p>
      {isStopped && <p>{i18n.t('backup.stopped')}</p>}
      {unreadable > 0 && (
        <>
          <p>{i18n.t('backup.unreadable', unreadable, counted(unreadable))}</p>
          <ul class="problems">
            {shown.map((problem) => (
              <li key={`${problem.path} ${problem.kind}`}>
                {problem.path && <bdi dir="ltr">{problem.path}</bdi>} {sentenceOf(problem)}
              </li>
            ))}
          </ul>
          {hidden > 0 && <p>{i18n.t('backup.more', hidden, counted(hidden))}</p>}
          {mode === 'replace' && <p>{i18n.t('backup.notRemoved')}</p>}
        </>
      )}
    </>
  )
}

const sentences: Record<ProblemKind, (detail: string) => string> = {
  'cut-off': () => i18n.t('backup.problem.cutOff'),
  'too-large': () => i18n.t('backup.problem.tooLarge'),
  'not-json': () => i18n.t('backup.problem.notJson'),
  'not-utf8': () => i18n.t('backup.problem.notUtf8'),
  'not-an-article': (detail) => i18n.t('backup.problem.notAnArticle', [detail]),
  'not-settings': (detail) => i18n.t('backup.problem.notSettings', [detail]),
  'wrong-checksum': () => i18n.t('backup.problem.wrongChecksum'),
  missing: () => i18n.t('backup.problem.missing'),
  'too-few': (detail) => i18n.t('backup.problem.tooFew', [detail]),
  'not-a-picture': () => i18n.t('backup.problem.notAPicture'),
  doubled: () => i18n.t('backup.problem.doubled'),
  'unknown-name': () => i18n.t('backup.problem.unknownName'),
  unreadable: () => i18n.t('backup.problem.unreadable'),
  'not-text': () => i18n.t('markdown.problem.notText'),
  'bad-front-matter': (detail) => i18n.t('markdown.problem.badFrontMatter', [detail]),
  'no-address': () => i18n.t('markdown.problem.noAddress'),
  'missing-picture': (detail) => i18n.t('markdown.problem.missingPicture', [detail]),
}

function sentenceOf({ kind, detail = '' }: RestoreProblem): string {
  return sentences[kind](detail)
}

import { i18n } from '#i18n'
import { errorMessage } from '../../lib/error-messages'
import { AppError } from '../../lib/errors'
import type { LeftOut } from '../../lib/export/rendered-articles'
import type { FolderReport } from '../../lib/export-folder'
import type { ExportReport } from '../../lib/export-many'
import { formatNumber } from '../shared/format-article'
import type { Outcome } from './export-outcome'

/** What came of an export into a zip. */
export function zipOutcome({ exported, leftOut }: ExportReport): Outcome {
  return {
    sentence: i18n.t('export.done', exported, [formatNumber(exported)]),
    lists: [leftOutList(leftOut)],
  }
}

/** What came of an export into a folder. */
export function folderOutcome({ written, unchanged, changed, leftOut }: FolderReport): Outcome {
  const sentence = i18n.t('export.folderWritten', written, [formatNumber(written)])
  const there = i18n.t('export.folderUnchanged', unchanged, [formatNumber(unchanged)])
  const count = formatNumber(changed.length)
  return {
    sentence: unchanged > 0 ? `${sentence} ${there}` : sentence,
    lists: [
      { sentence: i18n.t('export.folderChanged', changed.length, [count]), items: changed },
      leftOutList(leftOut),
    ],
  }
}

/** Which articles an export or a backup does not have, and why. */
export function leftOutList(leftOut: LeftOut[]): Outcome['lists'][number] {
  return {
    sentence: i18n.t('export.leftOut', leftOut.length, [formatNumber(leftOut.length)]),
    items: leftOut.map(({ id, title, error }) => `${title ?? id}: ${reason(error)}`),
  }
}

function reason(error: unknown): string {
  if (error instanceof AppError && error.code !== 'unexpected') return errorMessage(error)
  return i18n.t('export.notWritten', [error instanceof Error ? error.message : String(error)])
}

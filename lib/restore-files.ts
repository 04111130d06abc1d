import { manifestPath } from './backup-format'
import { AppError } from './errors'
import { type ImportFile, importMarkdown, isMarkdownPath } from './import-markdown'
import { announceLibraryChange } from './library-changes'
import { openBackup } from './restore/open-backup'
import { openZip } from './restore/open-zip'
import { PartError } from './restore/restore-problem'
import { restoreAlone } from './restore-alone'
import { restoreBackup } from './restore-backup'
import type { RestoreOptions, RestoreSteps } from './restore-options'
import { joinReports, type RestoreReport } from './restore-report'
import type { RestoreMode } from './restore-settings'
import { becomeLast } from './undo-last-restore'

/**
 * Brings in what the reader chose, whatever it is: backups, zips or a folder of Markdown, or Markdown files. Only a backup
 * can take the place of the library. All that was chosen together is undone together.
 * @throws AppError `not-a-backup`, `backup-newer`, `no-markdown`, `restore-running` with the library as it was, or any
 * storage code
 */
export function restoreFiles(files: File[], options: RestoreOptions): Promise<RestoreReport> {
  return restoreAlone(async () => {
    const opened = await openAll(files, options.mode)
    const steps = { ...options, beforeChange: becomeLast() }
    const reports: RestoreReport[] = []
    try {
      for (const restore of opened) reports.push(await restore(steps))
    } finally {
      announceLibraryChange()
    }
    return joinReports(reports)
  })
}

/** A file that was looked into, so that it is known what it is. */
type Opened = (steps: RestoreSteps) => Promise<RestoreReport>

async function openAll(files: File[], mode: RestoreMode): Promise<Opened[]> {
  const [only, ...more] = files
  if (only && more.length === 0 && isZip(only, true)) return [await openZipped(only, mode)]
  const zips = files.filter((file) => isZip(file, false))
  const others = files.filter((file) => !zips.includes(file))
  const opened: Opened[] = []
  for (const file of zips) {
    const restore = await openZipped(file, mode).catch(unopened)
    opened.push(async (steps) => namedAfter(file, await restore(steps)))
  }
  if (zips.length > 0 && !others.some(({ name }) => isMarkdownPath(name))) return opened
  return [...opened, openMarkdown(others.map(importFile))]
}

/** What stands in a folder is not looked into; what was chosen alone may have any name. */
function isZip({ name, webkitRelativePath }: File, isAlone: boolean): boolean {
  if (webkitRelativePath) return false
  return /\.zip$/i.test(name) || (isAlone && !isMarkdownPath(name))
}

async function openZipped(file: File, mode: RestoreMode): Promise<Opened> {
  const zip = await openZip(file)
  const isMarkdown =
    zip.parts.some(({ path }) => isMarkdownPath(path)) &&
    !zip.parts.some(({ path }) => path === manifestPath)
  if (isMarkdown && mode === 'merge') {
    const parts = zip.parts.map((part) => ({ ...part, modified: file.lastModified }))
    return openMarkdown(parts, zip.isCutOff)
  }
  const backup = await openBackup(zip)
  return (steps) => restoreBackup(backup, steps)
}

/** @throws AppError `no-markdown` */
function openMarkdown(files: ImportFile[], isCutOff = false): Opened {
  if (!files.some(({ path }) => isMarkdownPath(path))) throw new AppError('no-markdown')
  return (steps) => importMarkdown(files, { ...steps, isCutOff })
}

/** Beside others, a file that is nothing is a part that cannot be read. */
function unopened(error: unknown): Opened {
  if (!(error instanceof AppError) || error.code !== 'not-a-backup') throw error
  return async () => ({
    ...joinReports([]),
    unreadable: 1,
    problems: [{ path: '', kind: 'unreadable' }],
  })
}

function namedAfter({ name }: File, report: RestoreReport): RestoreReport {
  const problems = report.problems.map((problem) => ({
    ...problem,
    path: problem.path ? `${name}/${problem.path}` : name,
  }))
  return { ...report, problems }
}

function importFile(file: File): ImportFile {
  return {
    path: file.webkitRelativePath || file.name,
    modified: file.lastModified,
    read: async (most) => {
      if (file.size > most) throw new PartError('too-large')
      try {
        return new Uint8Array(await file.arrayBuffer())
      } catch {
        // Changed or gone since it was chosen.
        throw new PartError('unreadable')
      }
    },
  }
}

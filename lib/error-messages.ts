import { i18n } from '#i18n'
import { AppError, type ErrorCode } from './errors'

/** What happened and what to do next, in one or two sentences: a code without them does not compile. */
const sentences: Record<ErrorCode, () => string> = {
  'browser-page': () => i18n.t('errors.browserPage'),
  'web-store': () => i18n.t('errors.webStore'),
  pdf: () => i18n.t('errors.pdf'),
  'reader-view': () => i18n.t('errors.readerView'),
  'file-access': () => i18n.t('errors.fileAccess'),
  'not-an-article': () => i18n.t('errors.notAnArticle'),
  'empty-page': () => i18n.t('errors.emptyPage'),
  'page-loading': () => i18n.t('errors.pageLoading'),
  'page-too-large': () => i18n.t('errors.pageTooLarge'),
  'page-not-readable': () => i18n.t('errors.pageNotReadable'),
  'no-selection': () => i18n.t('errors.noSelection'),
  'tab-closed': () => i18n.t('errors.tabClosed'),
  'tab-discarded': () => i18n.t('errors.tabDiscarded'),
  'private-window': () => i18n.t('errors.privateWindow'),
  'storage-full': () => i18n.t('errors.storageFull'),
  'storage-refused': () => i18n.t('errors.storageRefused'),
  'library-blocked': () => i18n.t('errors.libraryBlocked'),
  'library-newer': () => i18n.t('errors.libraryNewer'),
  'article-missing': () => i18n.t('errors.articleMissing'),
  'not-a-backup': () => i18n.t('errors.notABackup'),
  'backup-newer': () => i18n.t('errors.backupNewer'),
  'restore-running': () => i18n.t('errors.restoreRunning'),
  'no-markdown': () => i18n.t('errors.noMarkdown'),
  'no-address': () => i18n.t('errors.noAddress'),
  'clipboard-refused': () => i18n.t('errors.clipboardRefused'),
  'folder-refused': () => i18n.t('errors.folderRefused'),
  'folder-missing': () => i18n.t('errors.folderMissing'),
  'export-full': () => i18n.t('errors.exportFull'),
  unexpected: () => i18n.t('errors.unexpected'),
}

/** The sentence for anything that was thrown. */
export function errorMessage(error: unknown): string {
  return sentences[error instanceof AppError ? error.code : 'unexpected']()
}

import { expect, it } from 'vitest'
import { errorMessage } from '../../../lib/error-messages'
import { AppError, type ErrorCode } from '../../../lib/errors'

it('says what happened and what to do next', () => {
  expect(errorMessage(new AppError('pdf'))).toBe(
    'This is a PDF, and Offprint saves web pages only. Download the PDF with the browser to keep it.',
  )
})

/** What the reader can do, by code: a code without it does not compile. */
const nextSteps: Record<ErrorCode, RegExp> = {
  'browser-page': /^Open a news article/,
  'web-store': /^Open a news article/,
  pdf: /^Download the PDF/,
  'reader-view': /^Leave reader view/,
  'file-access': /^For a file, switch on .*reload the page and save again/,
  'not-an-article': /^Open the article itself, or select/,
  'empty-page': /wait until you see the text, then save again/,
  'page-loading': /^Wait until it has loaded/,
  'page-too-large': /^Select the text you want/,
  'page-not-readable': /reload it and save again/,
  'no-selection': /^Select the text/,
  'tab-closed': /^Open it again and save it/,
  'tab-discarded': /^Reload the page, then save it/,
  'private-window': /^Open the article in an ordinary window/,
  'storage-full': /^Free some space/,
  'storage-refused': /^Check that/,
  'library-blocked': /^Close Offprint's other tabs/,
  'library-newer': /^Update Offprint/,
  'article-missing': /save its page again/,
  'not-a-backup': /^Choose another file/,
  'backup-newer': /^Update Offprint/,
  'restore-running': /^Wait until it is done/,
  'no-markdown': /^Choose a zip or folder/,
  'no-address': /^Open the article at its own address/,
  'clipboard-refused': /^Click into this page, then copy again/,
  'folder-refused': /^Allow it when the browser asks/,
  'folder-missing': /^Choose it again/,
  'export-full': /^Free some space/,
  unexpected: /^Reload the page and try again/,
}

it.each(Object.entries(nextSteps) as [ErrorCode, RegExp][])(
  'gives for %s a reason, and then what can be done',
  (code, nextStep) => {
    const [, reason = '', next = ''] =
      errorMessage(new AppError(code)).match(/^(.+?[.:])\s+(\p{Lu}.*\.)$/su) ?? []
    expect(reason.length).toBeGreaterThan(15)
    expect(next).toMatch(nextStep)
  },
)

it('claims of an error that nobody foresaw nothing that it cannot know', () => {
  expect(errorMessage(new Error())).not.toMatch(/stored|saved|safe/)
})

it('never shows the words of an error that nobody foresaw', () => {
  const sentence = errorMessage(new TypeError('x is not a function'))
  expect(sentence).toMatch(/^Something went wrong/)
  expect(sentence).not.toContain('function')
})

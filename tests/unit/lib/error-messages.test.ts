import { expect, it } from 'vitest'
import { errorMessage } from '../../../lib/error-messages'
import { AppError } from '../../../lib/errors'

it('says what happened and what to do next', () => {
  expect(errorMessage(new AppError('pdf'))).toBe(
    'This is a PDF, and Offprint saves web pages only. Download the PDF with the browser to keep it.',
  )
})

it('never shows the words of an error that nobody foresaw', () => {
  const sentence = errorMessage(new TypeError('x is not a function'))
  expect(sentence).toMatch(/^Something went wrong/)
  expect(sentence).not.toContain('function')
})

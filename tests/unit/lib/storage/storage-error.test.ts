import { expect, it } from 'vitest'
import { AppError } from '../../../../lib/errors'
import { asStorageError } from '../../../../lib/storage/storage-error'

it.each([
  ['QuotaExceededError', 'The quota has been exceeded.', 'storage-full'],
  ['QuotaExceededError', 'IO error: disk full while committing', 'storage-full'],
  ['DataError', 'Failed to write blobs (IOError)', 'storage-full'],
  ['DataError', 'The parameter is not a valid key.', 'unexpected'],
  ['VersionError', 'The requested version (1) is less than (2).', 'library-newer'],
  ['SecurityError', 'The operation is insecure.', 'storage-refused'],
  ['InvalidStateError', 'A mutation operation was attempted', 'storage-refused'],
  ['UnknownError', 'Internal error opening backing store', 'storage-refused'],
  ['ConstraintError', 'A key is there twice', 'unexpected'],
])('%s “%s” is %s, with the old error as cause', (name, message, code) => {
  const cause = new DOMException(message, name)
  expect(asStorageError(cause)).toMatchObject({ name: 'AppError', code, message, cause })
})

it('leaves an error alone that has its code', () => {
  const error = new AppError('article-missing')
  expect(asStorageError(error)).toBe(error)
})

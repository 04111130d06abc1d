import purifier from 'dompurify'
import { afterEach, expect, it } from 'vitest'
import { sanitize } from '../../../lib/sanitize'

afterEach(() => {
  purifier.isSupported = true
})

it('where DOMPurify does not work nothing is handed back, until it does', () => {
  const hostile = '<p onclick="steal()">Words</p><script>steal()</script>'
  purifier.isSupported = false
  // What it would do itself: hand back its input.
  expect(purifier.sanitize(hostile)).toBe(hostile)
  expect(() => sanitize(hostile)).toThrow('not supported')
  purifier.isSupported = true
  expect(sanitize(hostile).textContent).toBe('Words')
})

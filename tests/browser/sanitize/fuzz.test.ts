import { expect, it } from 'vitest'
import { sanitize } from '../../../lib/sanitize'
import { markup, randomMarkup } from '../random-markup'
import { strangers } from './strangers'

it('whatever a grammar of bad markup brings forth, the result is an article and stays as it is', () => {
  for (const html of randomMarkup(3000)) {
    const clean = sanitize(html)
    expect(strangers(clean), html).toEqual([])
    const once = markup(clean)
    expect(markup(sanitize(once)), html).toBe(once)
  }
})

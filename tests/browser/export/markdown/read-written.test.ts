import { describe, expect, it } from 'vitest'
import { commands } from 'vitest/browser'
import { readTree } from '../../../../lib/export/markdown/read-tree'
import { readWritten } from '../../../../lib/export/markdown/read-written'
import { sanitize } from '../../../../lib/sanitize'
import { parseInert } from '../../../../lib/sanitize/parse-inert'
import { markup, randomMarkup } from '../../random-markup'

const hostile = await commands.hostileRows()

describe('readWritten', { timeout: 300_000 }, () => {
  it.each([
    ['of a grammar of bad markup', randomMarkup(3000)],
    ['of thousands of hostile inputs', hostile],
  ])('reads what is stored %s as a parser does', (_, inputs) => {
    for (const input of inputs) {
      const stored = markup(sanitize(input))
      expect(readWritten(stored), input).toEqual(stored.includes('\r') ? null : parsed(stored))
    }
    expect(inputs).toBeDefined()
  })

  it('knows what a browser escapes', () => {
    const stored = '<p title="a &amp;&quot;b">1&nbsp;&lt; 2 &gt; &amp;eacute; é<br>\n</p>'
    expect(readWritten(stored)).toEqual(parsed(stored))
    expect(readWritten(stored)).not.toBeNull()
  })

  it.each([
    ['a tag that stays open', '<p>one<b>two</p>'],
    ['a tag that closes nothing', 'one</p>'],
    ['a tag that does not end', '<p>one<b'],
    ['another reference', '<p>caf&eacute;</p>'],
    ['another reference in an attribute', '<p title="&#65;">one</p>'],
    ['an attribute in other quotes', "<p title='a'>one</p>"],
    ['a comment', '<p>one<!-- two --></p>'],
    ['an element with a grammar of its own', '<title><b></title>'],
    ['another alphabet of tags', '<P>one</P>'],
  ])('leaves %s to the parser', (_, html) => {
    expect(readWritten(html)).toBeNull()
  })
})

function parsed(html: string) {
  const [holder] = readTree(parseInert(html))
  return holder?.type === 'element' ? holder.children : []
}

import { describe, expect, it } from 'vitest'
import { decodeDataUrl } from '../../../../lib/images/decode-data-url'

describe('a data address', () => {
  it.each([
    ['data:,a%20b', 'a b'],
    ['data:image/png;base64,YSBi', 'a b'],
    ['DATA:image/png;charset=x; BASE64 ,YSBi', 'a b'],
    ['data:,\u00e9', '\xc3\xa9'],
  ])('%s gives its bytes', (address, expected) => {
    expect(String.fromCharCode(...decodeDataUrl(address)!)).toBe(expected)
  })

  it.each(['https://news.example/', 'data:image/png', 'data:;base64,?', 'data:,\ud800'])(
    '%j gives none',
    (address) => {
      expect(decodeDataUrl(address)).toBeNull()
    },
  )

  /** Each would take more than a life, were it read again for each of its parts. */
  it.each([
    [`data:${';'.repeat(1_000_000)}`, undefined],
    [`data:;${' '.repeat(1_000_000)}!,`, 0],
    [`data:;base64${' '.repeat(1_000_000)}!,`, 0],
    [`data:${';base64 '.repeat(125_000)}!,`, 0],
    [`data:,${'%'.repeat(1_000_000)}`, 1_000_000],
    [`data:,${'\u00e9'.repeat(500_000)}`, 1_000_000],
  ])('of a megabyte is read at once (%#)', (address, length) => {
    expect(decodeDataUrl(address)?.length).toBe(length)
  })
})

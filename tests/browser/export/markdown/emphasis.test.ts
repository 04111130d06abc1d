import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('emphasis', () => {
  it.each([
    ['side by side is one', '<p><b>one</b><b>two</b> <i><i>a</i></i></p>', '**onetwo** *a*'],
    [
      'punctuation against a word goes outside',
      '<p>これは<b>「重要」</b>です</p>',
      'これは「**重要**」です',
    ],
    ['punctuation against space stays', '<p><b>Note:</b> text</p>', '**Note:** text'],
    ['an emoji against a word goes outside', '<p><b>Yes 😀</b>no</p>', '**Yes** 😀no'],
    ['a symbol against code is written out', '<p>n°<b><code>x</code></b></p>', 'n&#xB0;**`x`**'],
    ['struck text beside it is parted', '<p><em>a</em><del>b</del></p>', '*a*&#x200B;~~b~~'],
    ['literal stars are text', '<p><b>a*b</b> **</p>', '**a\\*b** \\*\\*'],
  ])('%s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})

import { expect, test } from 'vitest'
import { signNames } from '../../../../../lib/extract/content/blocks/block-signs'
import { signs, thresholds } from '../../../../../lib/extract/content/blocks/block-trees.json'

test('the trees were trained on the signs that blocks have, in their order', () => {
  expect(signs).toEqual(signNames)
  expect(thresholds).toHaveLength(signNames.length)
})

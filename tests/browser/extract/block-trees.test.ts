import { expect, test } from 'vitest'
import { blockSigns, signNames } from '../../../lib/extract/content/blocks/block-signs'
import { signs, thresholds } from '../../../lib/extract/content/blocks/block-trees.json'
import { collectBlocks } from '../../../lib/extract/content/blocks/collect-blocks'
import { surveyPage } from '../../../lib/extract/content/blocks/survey-page'

test('the trees were trained on the signs that blocks have, in their order', () => {
  const root = document.createElement('main')
  root.innerHTML = '<p>The ferry sails at noon.</p>'
  const page = surveyPage(collectBlocks(root), root, {
    title: null,
    descriptions: [],
    isNews: true,
  })
  const [place] = page.places
  if (!place) throw new Error('no block')
  expect(signNames(place, page)).toEqual(signs)
  expect(blockSigns(place, page)).toHaveLength(signs.length)
  expect(thresholds).toHaveLength(signs.length)
})

import { describe, expect, it } from 'vitest'
import { labelBySentences } from '../../../bench/train/label-by-sentences'

describe('labels from sentences', () => {
  const texts = [
    'The ferry left at nine, the harbour master said.',
    'Sign up for our newsletter',
    'Nobody was hurt.',
    'Read on: The ferry that never came back and other stories',
  ]

  it('know the block with a wanted sentence, whatever its punctuation', () => {
    expect(labelBySentences(texts, ['left at nine the harbour master'], [])).toEqual([
      true,
      null,
      null,
      null,
    ])
  })

  it('know a block with an unwanted sentence, and one that is part of it', () => {
    const unwanted = ['Sign up for our newsletter and never miss a story', 'other stories']
    expect(labelBySentences(texts, [], unwanted)).toEqual([null, false, null, false])
  })

  it('say nothing of two words that stand in an unwanted sentence', () => {
    expect(labelBySentences(['Sign up'], [], ['Sign up for our newsletter'])).toEqual([null])
  })
})

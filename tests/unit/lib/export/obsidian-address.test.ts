import { expect, it } from 'vitest'
import { obsidianAddress } from '../../../../lib/export/obsidian-address'

it('keeps what means something in addresses out of names', () => {
  const address = obsidianAddress('Süd & West/50 % more?.md', 'My #1 vault')
  expect(address).toBe(
    'obsidian://new?vault=My%20%231%20vault&file=S%C3%BCd%20%26%20West%2F50%20%25%20more%3F.md&clipboard',
  )
  const { searchParams } = new URL(address)
  expect(searchParams.get('file')).toBe('Süd & West/50 % more?.md')
})

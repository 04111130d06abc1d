import { expect, it } from 'vitest'
import { articleAddress, placeOf } from '../../../components/library/place'

it('finds an article by the address that was made for it', () => {
  const id = 'böök/1 %'
  expect(placeOf(articleAddress(id))).toEqual({ name: 'article', id, part: null })
  expect(placeOf(`${articleAddress(id)}/pictures`)).toEqual({
    name: 'article',
    id,
    part: 'pictures',
  })
})

it('is the list for an address that nobody made', () => {
  for (const hash of ['', '#/', '#/article/', '#/article/%E0', '#/elsewhere'])
    expect(placeOf(hash)).toEqual({ name: 'list' })
})

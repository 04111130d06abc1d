import { expect, it } from 'vitest'
import { isNamedAside } from '../../../../../lib/extract/content/blocks/name-signs'

function named(name: string, inside = ''): Element {
  const element = document.createElement('div')
  element.className = name
  element.innerHTML = inside
  return element
}

it.each(['right-rail', 'sidebar', 'related-stories', 'comments', 'newsletter'])(
  'an element of the class “%s” is beside the story, unless the headline is in it',
  (name) => {
    expect(isNamedAside(named(name, '<p>Ferry strike</p>'))).toBe(true)
    expect(isNamedAside(named(name, '<div><h1>The bridge is open</h1></div>'))).toBe(false)
  },
)

it.each(['story', 'right-rail__main'])('one of the class “%s” is not', (name) => {
  expect(isNamedAside(named(name))).toBe(false)
})

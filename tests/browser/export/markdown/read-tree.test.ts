import { expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

it.each(['childNodes', 'firstChild', 'nodeType', 'localName', 'tagName', 'getAttribute'])(
  'a form whose field is named %s hides nothing',
  (name) => {
    expect(markdownOf(`<form><input name="${name}"><p>one</p></form><p>two</p>`)).toBe('one\n\ntwo')
  },
)

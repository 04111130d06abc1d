// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import sentences from '../../locales/en.json'

it('every sentence is said somewhere', () => {
  const files = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}')
  const code = [...files, 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8')).join('\n')
  const isSaid = (name: string) =>
    code.includes(`'${name}'`) || code.includes(`__MSG_${name.replaceAll('.', '_')}__`)
  expect(namesOf(sentences).filter((name) => !isSaid(name))).toEqual([])
})

/** A sentence that differs by number is one: its forms are called `0`, `1` and `n`. */
function namesOf(group: object): string[] {
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'string' || 'n' in value
      ? [name]
      : namesOf(value).map((inner) => `${name}.${inner}`),
  )
}

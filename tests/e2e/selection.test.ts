import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { reload } from './library-page.ts'
import { fillRows } from './library-rows.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { browserNames, type Session, startSession } from './session.ts'

const articles = 120

/** More articles than the list loads at once. One story in the order of the tests. */
describe.each(browserNames)('selected articles in %s', (name) => {
  let session: Session
  let library: DrivenPage

  beforeAll(async () => {
    session = await startSession(name)
    library = await session.browser.openExtensionPage('options.html')
    await library.run(fillRows, articles)
    await reload(library)
    await waitFor(library, 'rows', () => document.querySelectorAll('.row').length > 10, [])
  })

  afterAll(async () => {
    await session?.end()
  })

  it('are ticked one by one, in a row with Shift, and all, also those not loaded', async () => {
    await library.run(tick, 0, false)
    await said(library, '1 article selected')
    await library.run(tick, 4, true)
    await said(library, '5 articles selected')
    await library.run(tick, 2, false)
    await said(library, '4 articles selected')
    expect(await library.run(() => document.querySelectorAll('.row input:checked').length)).toBe(4)
    await press(library, `Select all ${articles}`)
    await said(library, `${articles} articles selected`)
    await library.run(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })))
    await waitFor(library, 'nothing', () => !document.querySelector('.row input:checked'), [])
  })

  it('are exported as one zip, and as one book', async () => {
    await library.run(tick, 0, false)
    await library.run(tick, 2, true)
    await press(library, 'Export…')
    await press(library, 'Export')
    await said(library, '3 articles were exported.')
    const { name, bytes } = await session.nextDownload()
    expect(name).toMatch(/^Offprint [\d-]+\.zip$/)
    expect(bytes.toString('latin1').split('PK\u0001\u0002')).toHaveLength(4)
    await library.run(() => {
      const format = document.querySelector<HTMLSelectElement>('dialog[open] select')
      if (!format) throw new Error('There is no choice of formats.')
      format.value = 'epub'
      format.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await press(library, 'Export')
    expect((await session.nextDownload()).name).toMatch(/\.epub$/)
    await press(library, 'Close')
  })

  it('get a tag, go, and come back by undo', async () => {
    await press(library, 'Add tags')
    await library.run(() => {
      const field = document.querySelector<HTMLInputElement>('.chosen-bar .tag-editor input')
      if (!field) throw new Error('There is no field for tags.')
      field.value = 'bridges'
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await press(library, 'Save tags')
    await said(library, '3 articles have the tags.')
    await waitFor(library, 'the tags', countTags, [3])

    for (const place of [0, 1]) await library.run(tick, place, false)
    await library.run(() => {
      const buttons = document.querySelectorAll<HTMLElement>('.chosen-bar button')
      ;[...buttons].find((button) => button.textContent === 'Delete')?.click()
    })
    await said(library, '2 articles were deleted.')
    await said(library, `${articles - 2} articles`)
    await library.run(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'z' })))
    await said(library, `${articles} articles`)
    await waitFor(library, 'the tags', countTags, [3])
    expect(await library.run(() => document.querySelector('.chosen-bar'))).toBeNull()
  })
})

/** Runs in the library: clicks the box of the row at this place. */
function tick(place: number, isRange: boolean): void {
  const box = document.querySelectorAll<HTMLElement>('.row input[type=checkbox]')[place]
  box?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: isRange }))
}

/** Runs in the library: whether so many rows have the tag. */
function countTags(count: number): boolean {
  const tags = [...document.querySelectorAll('.row .tags > *')]
  return tags.filter((tag) => tag.textContent?.includes('bridges')).length === count
}

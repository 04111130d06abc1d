import { describe, expect, it } from 'vitest'
import { choices, defaultSettings, normalizeSettings } from '../../../lib/settings'

describe('settings', () => {
  it.each([null, undefined, 'sepia', 7, [], {}])(
    'are the defaults where %j is stored',
    (stored) => {
      expect(normalizeSettings(stored)).toEqual(defaultSettings)
    },
  )

  it('keep what is known and valid', () => {
    const stored = { saveOnClick: false, theme: 'sepia', font: 'sans', lineWidth: 'wide' }
    expect(normalizeSettings(stored)).toEqual({ ...defaultSettings, ...stored })
  })

  it('put the default in the place of a value that is not valid', () => {
    expect(normalizeSettings({ theme: 'pink', textSize: 12, saveOnClick: 'no' })).toEqual(
      defaultSettings,
    )
  })

  it('forget what is not known', () => {
    expect(normalizeSettings({ isAdmin: true })).not.toHaveProperty('isAdmin')
  })

  it('begin with the first of each choice', () => {
    for (const [name, values] of Object.entries(choices))
      expect(defaultSettings).toHaveProperty(name, values[0])
  })
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { RuleForm } from '../../../components/settings/rule-form'
import { SiteRules } from '../../../components/settings/site-rules'
import { useSettings } from '../../../components/shared/use-settings'
import type { SiteRule } from '../../../lib/site-rules/site-rule'
import { loadSettings, saveSettings } from '../../../lib/stored-settings'
import { press, show, words } from './screen'

const rule: SiteRule = {
  id: 'a',
  host: 'paper.example',
  keep: false,
  by: 'selector',
  value: '.promo',
}

beforeEach(() => fakeBrowser.reset())

describe('the form of a rule', () => {
  function fill(change: Partial<SiteRule>) {
    const onSave = vi.fn()
    show(<RuleForm rule={{ ...rule, ...change }} onSave={onSave} onCancel={() => undefined} />)
    return onSave
  }

  it('hands on a rule that is one', async () => {
    const onSave = fill({ host: 'https://www.paper.example/story', value: ' .promo ' })
    await press('Save the rule')
    expect(onSave).toHaveBeenCalledExactlyOnceWith(rule)
  })

  it.each<[string, Partial<SiteRule>]>([
    ['does not understand this selector', { value: 'p[[' }],
    ['does not understand this selector', { value: '' }],
    ['Write the site’s address', { host: '' }],
    ['at least three letters', { by: 'text', value: 'a' }],
  ])('says “%s” and saves nothing for %j', async (sentence, change) => {
    const onSave = fill(change)
    await press('Save the rule')
    await words(sentence)
    expect(onSave).not.toHaveBeenCalled()
    const [invalid, ...others] = document.querySelectorAll<HTMLInputElement>('[aria-invalid=true]')
    expect(invalid?.value).toBe(Object.values(change).at(-1))
    expect(others).toEqual([])
    // A screen reader says there what is wrong, each time it is tried.
    expect(document.activeElement).toBe(invalid)
    const described = invalid?.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toContain(sentence)
  })
})

describe('the rules in the settings', () => {
  const Page = () => <SiteRules rules={useSettings().siteRules} />

  it('are listed, removed, and come back by undo', async () => {
    await saveSettings({ siteRules: [rule, { ...rule, id: 'b', host: 'other.example' }] })
    show(<Page />)
    await press('Remove paper.example: .promo')
    await words('The rule for paper.example was removed.')
    await vi.waitFor(async () => expect((await loadSettings()).siteRules).toHaveLength(1))
    await press('Undo')
    await vi.waitFor(async () => expect((await loadSettings()).siteRules).toContainEqual(rule))
  })

  it('are changed in their place', async () => {
    await saveSettings({ siteRules: [rule, { ...rule, id: 'b', host: 'other.example' }] })
    show(<Page />)
    await press('Edit paper.example: .promo')
    await vi.waitFor(() => expect(document.querySelector('.rule-form')).not.toBeNull())
    const [, keep] = document.querySelectorAll<HTMLInputElement>('.rule-form [type=radio]')
    keep?.click()
    await press('Save the rule')
    await vi.waitFor(async () =>
      expect((await loadSettings()).siteRules[0]).toEqual({ ...rule, keep: true }),
    )
    expect((await loadSettings()).siteRules).toHaveLength(2)
  })
})

import { describe, expect, it } from 'vitest'
import { normalizeSiteRules } from '../../../lib/site-rules/normalize-site-rules'
import { rulesFor, siteOf } from '../../../lib/site-rules/rules-for'
import type { SiteRule } from '../../../lib/site-rules/site-rule'

const rule: SiteRule = {
  id: 'a',
  host: 'paper.example',
  keep: false,
  by: 'selector',
  value: '.promo',
}

describe('the rules for a page', () => {
  it.each([
    ['https://paper.example/story', true],
    ['https://www.paper.example/story', true],
    ['http://m.paper.example:8080/story', true],
    ['https://newspaper.example/story', false],
    ['https://paper.example.net/story', false],
    ['about:blank', false],
    ['', false],
  ])('at %s: holds is %s', (url, holds) => {
    expect(rulesFor([rule], url)).toEqual(holds ? [rule] : [])
  })

  it('are made for the host without www', () => {
    expect(siteOf('https://www.paper.example/story')).toBe('paper.example')
    expect(siteOf('nonsense')).toBe('')
  })
})

describe('stored rules', () => {
  it('come back as they were', () => {
    const rules = [rule, { ...rule, id: 'b', keep: true, by: 'text', value: 'Corrections' }]
    expect(normalizeSiteRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules)
  })

  it.each([
    ['nothing', undefined],
    ['no list', { length: 1, 0: rule }],
    ['no rules', [null, 1, 'x', {}, []]],
    ['no site', [{ ...rule, host: ' ' }]],
    ['no selector', [{ ...rule, value: '  ' }]],
    ['words that are everywhere', [{ ...rule, by: 'text', value: 'a' }]],
    ['a value of no end', [{ ...rule, value: 'x'.repeat(10_000) }]],
  ])('are none where there is %s', (_, value) => {
    expect(normalizeSiteRules(value)).toEqual([])
  })

  it('take a site as it is pasted', () => {
    const hosts = ['https://www.Paper.example/a?b', 'PAPER.example ', 'www.paper.example/story']
    for (const host of hosts)
      expect(normalizeSiteRules([{ ...rule, host }])[0]?.host).toBe('paper.example')
  })

  it('have each rule once, the last one written', () => {
    const later = { ...rule, value: '.box' }
    expect(normalizeSiteRules([rule, later])).toEqual([later])
  })
})

import { describe, expect, it } from 'vitest'
import { frontMatter } from '../../../../lib/export/front-matter'
import { savedArticle } from '../../../saved-article'
import { hostileStrings, missingHostile } from './hostile-strings'
import { randomStrings } from './random-strings'
import { readFrontMatter } from './read-front-matter'

describe('frontMatter', () => {
  it('names the properties as Obsidian does, then its own', () => {
    expect(frontMatter(savedArticle())).toBe(`---
title: "The ferry runs again"
source: "https://harbour.example/2026/ferry"
author:
  - "Ada Quill"
  - "Ben Marsh"
published: "2026-03-04T06:30:00+01:00"
created: "2026-03-05T08:15:00.000Z"
description: "After three weeks, “everyone” is back on board."
tags:
  - "ferries"
site: "Harbour Gazette"
section: "Local"
lang: "en"
words: 4
image: "https://harbour.example/ferry.jpg"
---
`)
  })

  it('leaves out what is unknown, and takes the printed byline where no author is known', () => {
    const yaml = frontMatter(
      savedArticle({ authors: [], section: null, leadImage: null, tags: [], excerpt: null }),
    )
    expect(readFrontMatter(yaml)[0]).toEqual({
      title: 'The ferry runs again',
      source: 'https://harbour.example/2026/ferry',
      author: ['Ada Quill and Ben Marsh'],
      published: '2026-03-04T06:30:00+01:00',
      created: '2026-03-05T08:15:00.000Z',
      site: 'Harbour Gazette',
      lang: 'en',
      words: 4,
    })
  })

  it('names a lead picture that is on the web, and none that the page had in itself', () => {
    const lead = (url: string) => savedArticle({ images: [{ ...savedArticle().images[0]!, url }] })
    const address = 'https://harbour.example/ferry.png'
    expect(frontMatter(lead(address))).toContain(`image: "${address}"`)
    expect(frontMatter(lead('data:image/png;base64,AAAA'))).not.toContain('image:')
    expect(frontMatter(lead('blob:https://harbour.example/x'))).not.toContain('image:')
  })

  it('names the canonical address as the source', () => {
    const canonicalUrl = 'https://harbour.example/ferry'
    expect(frontMatter(savedArticle({ canonicalUrl }))).toContain(`source: "${canonicalUrl}"`)
  })

  it('reads back 10,000 random strings as title, author and tag in three readers', () => {
    expect(changed(randomStrings(10_000))).toEqual([])
  }, 60_000)

  it.skipIf(missingHostile)(
    `reads back every hostile string${missingHostile}`,
    () => {
      const strings = ['own-yaml', 'yaml-suite', 'blns'].flatMap(hostileStrings)
      expect(strings.length).toBeGreaterThan(900)
      expect(changed(strings)).toEqual([])
    },
    60_000,
  )
})

/** The strings that a reader does not see as they are, or sees with other keys. */
function changed(strings: string[]): string[] {
  return strings.filter((value) => {
    const yaml = frontMatter(
      savedArticle({ title: value, authors: [{ name: value, url: null }], tags: [value] }),
    )
    const { title: _, author: __, tags: ___, ...others } = expected
    const wanted = { ...(value && { title: value }), ...others, author: [value], tags: [value] }
    return readFrontMatter(yaml).some((read) => !isSame(read, wanted))
  })
}

const expected = readFrontMatter(frontMatter(savedArticle()))[0] as Record<string, unknown>

function isSame(read: unknown, wanted: Record<string, unknown>): boolean {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort())
  return typeof read === 'object' && read !== null && sorted(read) === sorted(wanted)
}

import { describe, expect, it } from 'vitest'
import { markdownArticle } from '../../../lib/import/markdown-article'

describe('Markdown of others', () => {
  it('comes in from Obsidian’s Web Clipper', () => {
    const article = read(`---
title: "The ferry runs again"
source: "https://harbour.example/ferry?utm_source=x"
author:
  - "[[Ada Quill]]"
  - "[[Ben Marsh]]"
published: 2026-03-04
created: 2026-03-05
description: "Everyone is back."
tags:
  - "clippings"
---
Some **words** on a [quay](https://harbour.example/quay).

![A ferry](https://harbour.example/ferry.jpg)

Leaving at six.
`)
    expect(article).toMatchObject({
      title: 'The ferry runs again',
      url: 'https://harbour.example/ferry',
      key: 'harbour.example/ferry',
      authors: [
        { name: 'Ada Quill', url: null },
        { name: 'Ben Marsh', url: null },
      ],
      byline: 'Ada Quill, Ben Marsh',
      publishedTime: '2026-03-04',
      savedAt: Date.UTC(2026, 2, 5),
      updatedAt: Date.UTC(2026, 2, 5),
      excerpt: 'Everyone is back.',
      tags: ['clippings'],
      leadImage: 0,
      images: [{ url: 'https://harbour.example/ferry.jpg', alt: 'A ferry', caption: null }],
    })
    expect(article.content).toBe(
      '<p>Some <strong>words</strong> on a <a href="https://harbour.example/quay" rel="noopener noreferrer nofollow" target="_blank">quay</a>.</p><figure><img src="image:0" alt="A ferry"></figure><p>Leaving at six.</p>',
    )
  })

  it('comes in from MarkDownload', () => {
    const article = read(`---
created: 2026-03-05T08:15:30 (UTC +01:00)
tags: [ferry, harbour]
source: https://harbour.example/ferry
author: Ada Quill
---

# The ferry runs again

> ## Excerpt
> Everyone is back.

---
# Inside

Some words.
`)
    expect(article).toMatchObject({
      title: 'The ferry runs again',
      byline: 'Ada Quill',
      savedAt: Date.UTC(2026, 2, 5, 7, 15, 30),
      tags: ['ferry', 'harbour'],
    })
    expect(article.content).toBe(
      '<blockquote><h3>Excerpt</h3><p>Everyone is back.</p></blockquote><hr><h2>Inside</h2><p>Some words.</p>',
    )
  })

  it('takes what people write by hand', () => {
    const article = read(`---
url: https://harbour.example/ferry
author: Ada Quill, Ben Marsh
date: March 4, 2026
tags: "#ferry #harbour"
language: fa
---
Words.
`)
    expect(article).toMatchObject({
      title: 'The ferry',
      authors: [{ name: 'Ada Quill' }, { name: 'Ben Marsh' }],
      tags: ['ferry', 'harbour'],
      lang: 'fa',
      dir: 'rtl',
      text: 'Words.',
      wordCount: 1,
    })
    expect(article.publishedTime).toMatch(/^2026-03-0[345]T/)
  })

  it('keeps the markup that Markdown allows, sanitized', () => {
    const article = read(`---
source: https://harbour.example/ferry
---
Water is H<sub>2</sub>O <u onclick="x()">and</u> <kbd>Alt</kbd>.

<details><summary>More</summary>

- [x] *done*

</details>
`)
    expect(article.content).toBe(
      '<p>Water is H<sub>2</sub>O <u>and</u> <kbd>Alt</kbd>.</p><details><summary>More</summary><ul><li>[x] <em>done</em></li></ul></details>',
    )
  })
})

function read(markdown: string) {
  return markdownArticle({
    bytes: new TextEncoder().encode(markdown),
    path: 'notes/The ferry.md',
    modified: 1_700_000_000_000,
    findFile: () => null,
  }).article
}

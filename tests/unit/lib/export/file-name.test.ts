import { describe, expect, it } from 'vitest'
import { extensionOf, fileName, folderName, uniqueFileName } from '../../../../lib/export/file-name'
import { hostileStrings, missingHostile } from './hostile-strings'
import { randomStrings } from './random-strings'

describe('fileName', () => {
  it.each([
    ['2026-03-04 A plain title', '2026-03-04 A plain title.md'],
    ['Who? "Me": 5 < 6 | 7 * 8 / 9 \\ 10 > 1', 'Who Me 5 6 7 8 9 10 1.md'],
    ['A [[link]] #tag ^block', 'A link tag block.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['C:\\Windows\\win.ini', 'C Windows win.ini.md'],
    ['~$draft', '$draft.md'],
    ['ends with dots. . .', 'ends with dots.md'],
    ['CON', 'CON_.md'],
    ['aux.notes', 'aux_.notes.md'],
    ['COM¹', 'COM¹_.md'],
    ['Conrad', 'Conrad.md'],
    ['', 'Untitled.md'],
    ['...', 'Untitled.md'],
    ['\u202Egnp.exe\u202C', 'gnp.exe.md'],
    ['zero\u200Bwidth', 'zerowidth.md'],
    ['line\nbreak\u0000\u2028here', 'line break here.md'],
    ['Cafe\u0301', 'Café.md'],
    ['lone \uD800 surrogate', 'lone surrogate.md'],
  ])('%j becomes %j', (stem, name) => {
    expect(fileName(stem, '.md')).toBe(name)
  })

  it('has at most 180 bytes and ends between characters', () => {
    expect(fileName('x'.repeat(500), '.md')).toBe(`${'x'.repeat(177)}.md`)
    expect(fileName('海'.repeat(500), '.md')).toBe(`${'海'.repeat(59)}.md`)
    expect(fileName('👩🏽‍🚀'.repeat(100), '.md')).toMatch(/^(?:👩🏽🚀)+(?:👩🏽)?\.md$/u)
    expect(fileName('e\u0323\u0307'.repeat(500), '.md').length).toBeLessThanOrEqual(180)
  })

  it('keeps every random string within the rule', () => {
    expect(randomStrings(10_000, 7).filter((stem) => isRefused(fileName(stem, '.md')))).toEqual([])
  })

  it.skipIf(missingHostile)(`keeps every hostile string within the rule${missingHostile}`, () => {
    const stems = ['own-filenames', 'patt-traversal', 'blns'].flatMap(hostileStrings)
    expect(stems.length).toBeGreaterThan(20_000)
    expect(stems.filter((stem) => isRefused(fileName(stem, '.md')))).toEqual([])
  })
})

describe('folderName', () => {
  it('keeps every random string within the rule, and apart from files', () => {
    const names = randomStrings(10_000, 8).map((name) => folderName(name, '.md'))
    expect(names.filter((name) => name && (isRefused(name) || name.endsWith('.md')))).toEqual([])
    expect(folderName(`${'x'.repeat(176)}.md`, '.md')).toBe(`${'x'.repeat(176)}.md_`)
    expect(folderName('x'.repeat(500), '.md')).toBe('x'.repeat(179))
  })
})

describe('extensionOf', () => {
  it.each([
    ['a/b.md', '.md'],
    ['a/b.csl.json', '.csl.json'],
    ['a/b.c.json', '.json'],
    ['a.b/c', ''],
    ['.hidden', ''],
  ])('%s has %j', (path, extension) => {
    expect(extensionOf(path)).toBe(extension)
  })
})

describe('uniqueFileName', () => {
  it('numbers before the whole ending', () => {
    const taken = new Map<string, number>()
    const names = ['a.csl.json', 'a.csl.json'].map((name) => uniqueFileName(name, taken))
    expect(names).toEqual(['a.csl.json', 'a (2).csl.json'])
  })

  it('numbers a name that is taken, whatever its case', () => {
    const taken = new Map<string, number>()
    const names = ['News.md', 'NEWS.md', 'news.md', 'Straße.md', 'STRASSE.md', 'Other.md']
    expect(names.map((name) => uniqueFileName(name, taken))).toEqual([
      'News.md',
      'NEWS (2).md',
      'news (3).md',
      'Straße.md',
      'STRASSE (2).md',
      'Other.md',
    ])
  })

  it('stays within 180 bytes', () => {
    const taken = new Map<string, number>()
    const name = fileName('海'.repeat(100), '.md')
    uniqueFileName(name, taken)
    const second = uniqueFileName(name, taken)
    expect(second).toMatch(/ \(2\)\.md$/)
    expect(new TextEncoder().encode(second).length).toBeLessThanOrEqual(180)
  })

  it('numbers ten thousand articles of one title without going back over them', () => {
    const taken = new Map<string, number>()
    const started = performance.now()
    for (let count = 0; count < 10_000; count++) uniqueFileName('Live.md', taken)
    expect(taken.size).toBe(10_000)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

/** Whether some system would not take a name, or would change it. */
function isRefused(name: string): boolean {
  return (
    /[<>:"/\\|?*#^[\]~\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name) ||
    /^[.\- ]|[. ]\.md$|\s\s/.test(name) ||
    /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)/i.test(name) ||
    name !== name.normalize('NFC') ||
    new TextEncoder().encode(name).length > 180
  )
}

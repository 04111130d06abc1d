// biome-ignore-all lint/suspicious/noAssignInExpressions: one line says what is broken
import { downloadZip } from 'client-zip'
import { strFromU8, strToU8, zipSync } from 'fflate'
import type { ProblemKind } from '../../../lib/restore/restore-problem'
import { sha256 } from '../../../lib/sha256'

export type Files = Map<string, Uint8Array>

/** A backup of three articles and one in the trash, with something wrong. */
export interface BrokenBackup {
  name: string
  make: (files: Files, whole: Blob) => Promise<Blob>
  /** What comes in all the same, and what is said about the rest; or why nothing does. */
  expected: { added: number; problems: ProblemKind[] } | { code: 'not-a-backup' | 'backup-newer' }
}

/** A record to break: any field of it can become anything. */
// biome-ignore lint/suspicious/noExplicitAny: what is broken on purpose has no type
type Json = any

const first = 'articles/000001.json'
const second = 'articles/000002.json'

/** One article's record is changed, by somebody who also changes its checksum. */
function record(
  name: string,
  change: (article: Json) => unknown,
  problems: ProblemKind[] = ['not-an-article'],
): BrokenBackup {
  return {
    name,
    make: async (files) => {
      const article = JSON.parse(strFromU8(files.get(first)!))
      return forged(files, first, strToU8(JSON.stringify(change(article) ?? article)))
    },
    expected: { added: problems.length > 0 ? 2 : 3, problems },
  }
}

/** The bytes of one article's file are others; `forgedSum` where the checksum fits them. */
function bytes(
  name: string,
  content: (before: Uint8Array) => Uint8Array,
  kind: ProblemKind | null,
  forgedSum = true,
): BrokenBackup {
  return {
    name,
    make: async (files) => {
      const changed = content(files.get(first)!)
      return forgedSum ? forged(files, first, changed) : zip(files.set(first, changed))
    },
    expected: kind ? { added: 2, problems: [kind] } : { added: 3, problems: [] },
  }
}

function extra(name: string, path: string, kind: ProblemKind = 'unknown-name'): BrokenBackup {
  return {
    name,
    make: (files) => zip([...files, [path, strToU8('x')]]),
    expected: { added: 3, problems: [kind] },
  }
}

function refused(name: string, make: BrokenBackup['make']): BrokenBackup {
  return { name, make, expected: { code: 'not-a-backup' } }
}

const picturePath = (files: Files) =>
  [...files.keys()].find((path) => path.startsWith('pictures/'))!

export const brokenBackups: BrokenBackup[] = [
  // Not a backup at all.
  refused('an empty file', async () => new Blob([])),
  refused('a text', async () => new Blob(['Dear diary'])),
  refused('a picture', async (files) => new Blob([files.get(picturePath(files))!.slice()])),
  refused('random bytes', async () => new Blob([crypto.getRandomValues(new Uint8Array(50_000))])),
  refused('an empty zip', async () => new Blob([zipSync({}).slice()])),
  refused('a zip of something else', () => zip([['letter.txt', strToU8('Dear diary')]])),
  refused(
    'a list of articles as CSV',
    async () => new Blob(['title,url\n=cmd|x,https://a.example\n']),
  ),
  refused(
    'JSON with a million rows',
    async () => new Blob(['[', '{"title":"x"},'.repeat(1_000_000), '0]']),
  ),
  refused('a zip that ends within the first file', async (_, whole) => whole.slice(0, 60)),
  refused('a directory that points outside', async (_, whole) => {
    const end = new Uint8Array(await whole.slice(-22).arrayBuffer())
    new DataView(end.buffer).setUint32(16, 0xfffffff0, true)
    return new Blob([new Uint8Array(100), end])
  }),
  refused('a directory that promises a million files', async () => {
    const end = new DataView(new ArrayBuffer(22))
    end.setUint32(0, 0x06054b50, true)
    end.setUint16(8, 0xfffe, true)
    end.setUint16(10, 0xfffe, true)
    return new Blob([end.buffer])
  }),
  {
    name: 'a backup of a version to come',
    make: (files) => manifest(files, { format: 'offprint-backup', version: 2 }),
    expected: { code: 'backup-newer' },
  },
  {
    name: 'a backup of version 1e308',
    make: (files) => manifest(files, { format: 'offprint-backup', version: 1e308 }),
    expected: { code: 'backup-newer' },
  },

  // Cut off, or with a part missing.
  {
    name: 'a file without its directory',
    make: async (_, whole) => whole.slice(0, whole.size - 500),
    expected: { added: 3, problems: ['cut-off'] },
  },
  {
    name: 'a file cut off in the second article',
    make: async (_, whole) => whole.slice(0, await indexIn(whole, second, 200)),
    expected: { added: 1, problems: ['cut-off'] },
  },
  without('an article that is gone', first, { added: 2, problems: ['missing'] }),
  without('no checksums', 'checksums.json', { added: 3, problems: ['missing'] }),
  without('no settings', 'settings.json', { added: 3, problems: ['missing'] }),
  without('no manifest', 'manifest.json', { added: 3, problems: ['missing', 'missing'] }),
  {
    name: 'a picture that is gone',
    make: (files) => {
      files.delete(picturePath(files))
      return zip(files)
    },
    expected: { added: 3, problems: ['missing'] },
  },

  // Strange parts.
  extra('an absolute path', '/etc/passwd'),
  extra('a path that climbs out', '../../articles/000009.json'),
  extra('a path of Windows', 'C:\\articles\\000009.json'),
  extra('a path with a zero byte', 'articles/000009.json\0.exe'),
  extra('a name that turns the direction of writing', 'articles/\u202egnp.json'),
  extra('a folder of a system', '__MACOSX/._manifest.json'),
  extra('a very long name', `articles/${'9'.repeat(60_000)}.json`),
  extra('a second file of the same name', first, 'doubled'),
  extra('an article without a checksum', 'articles/000009.json', 'wrong-checksum'),
  {
    name: 'the same article twice',
    make: (files) => forged(files, 'articles/000009.json', files.get(first)!),
    expected: { added: 3, problems: ['doubled'] },
  },
  {
    name: 'ten thousand strange files',
    make: (files) =>
      zip([
        ...files,
        ...Array.from({ length: 10_000 }, (_, at) => [`x/${at}`, new Uint8Array()] as const),
      ]),
    expected: { added: 3, problems: Array.from({ length: 10_000 }, () => 'unknown-name' as const) },
  },
  {
    name: 'settings that are no settings',
    make: (files) =>
      forged(files, 'settings.json', strToU8('{"theme":"<script>","siteRules":[{"host":7}]}')),
    expected: { added: 3, problems: ['not-settings'] },
  },
  {
    name: 'settings with a rule that is none',
    make: (files) => {
      const settings = JSON.parse(strFromU8(files.get('settings.json')!))
      settings.siteRules = [{ id: 'x', host: 'a.example', by: 'selector', value: '' }]
      return forged(files, 'settings.json', strToU8(JSON.stringify(settings)))
    },
    expected: { added: 3, problems: ['not-settings'] },
  },
  {
    name: 'settings that are a list',
    make: (files) => forged(files, 'settings.json', strToU8('["theme"]')),
    expected: { added: 3, problems: ['not-settings'] },
  },
  {
    name: 'settings that are nothing',
    make: (files) => forged(files, 'settings.json', strToU8('null')),
    expected: { added: 3, problems: ['not-settings'] },
  },
  {
    name: 'settings that are not JSON',
    make: (files) => forged(files, 'settings.json', strToU8('{theme')),
    expected: { added: 3, problems: ['not-json'] },
  },
  {
    name: 'checksums that are not JSON',
    make: (files) => zip(files.set('checksums.json', strToU8('nope'))),
    expected: { added: 3, problems: ['not-json'] },
  },
  {
    name: 'a manifest with other bytes',
    make: (files) => {
      const text = strFromU8(files.get('manifest.json')!)
      return zip(files.set('manifest.json', strToU8(text.replace('"articles":3', '"articles":2'))))
    },
    expected: { added: 3, problems: ['wrong-checksum'] },
  },
  {
    name: 'a manifest that counts an article more',
    make: (files) => counting(files, { articles: 4 }),
    expected: { added: 3, problems: ['too-few'] },
  },
  {
    name: 'a manifest that counts more in the trash',
    make: (files) => counting(files, { trash: 9 }),
    expected: { added: 3, problems: ['too-few'] },
  },
  {
    name: 'a manifest that counts nothing',
    make: (files) => counting(files, { articles: 'many', trash: null }),
    expected: { added: 3, problems: ['wrong-checksum'] },
  },
  {
    name: 'a manifest, settings and no checksums of anything',
    make: (files) => {
      const empty = { ...JSON.parse(strFromU8(files.get('manifest.json')!)), articles: 0, trash: 0 }
      return zip([
        ['manifest.json', strToU8(JSON.stringify(empty))],
        ['settings.json', files.get('settings.json')!],
        ['checksums.json', strToU8('{}')],
      ])
    },
    expected: { added: 0, problems: ['wrong-checksum', 'wrong-checksum'] },
  },
  {
    name: 'nothing but a manifest that counts articles, and its checksum',
    make: async (files) => {
      const sums = { 'manifest.json': await sha256(files.get('manifest.json')!.slice()) }
      return zip([
        ['manifest.json', files.get('manifest.json')!],
        ['checksums.json', strToU8(JSON.stringify(sums))],
      ])
    },
    expected: { added: 0, problems: ['missing', 'too-few'] },
  },
  {
    name: 'a manifest of nothing',
    make: (files) => zip(files.set('manifest.json', strToU8('null'))),
    expected: { added: 3, problems: ['wrong-checksum'] },
  },

  // Bytes of an article.
  bytes(
    'another content than was backed up',
    (before) => before.slice(0, -2),
    'wrong-checksum',
    false,
  ),
  bytes(
    'line ends of Windows',
    (before) => strToU8(strFromU8(before).replaceAll(',"', ',\r\n"')),
    'wrong-checksum',
    false,
  ),
  bytes(
    'a byte order mark',
    (before) => new Uint8Array([0xef, 0xbb, 0xbf, ...before]),
    'wrong-checksum',
    false,
  ),
  bytes(
    'line ends of Windows, with the checksum that they have',
    (before) => strToU8(strFromU8(before).replaceAll(',"', ',\r\n"')),
    null,
  ),
  bytes(
    'a byte order mark, with the checksum that it has',
    (before) => new Uint8Array([0xef, 0xbb, 0xbf, ...before]),
    null,
  ),
  bytes('Latin-1', () => new Uint8Array([0x22, 0xe9, 0x22]), 'not-utf8'),
  bytes('UTF-16', (before) => new Uint8Array([0xff, 0xfe, ...before]), 'not-utf8'),
  bytes('half of JSON', (before) => before.slice(0, 500), 'not-json'),
  bytes('an empty article', () => new Uint8Array(), 'not-json'),
  bytes(
    'JSON a million deep',
    () => strToU8('['.repeat(1_000_000) + ']'.repeat(1_000_000)),
    'not-an-article',
  ),
  bytes(
    'a list of a million rows',
    () => strToU8(`[${'0,'.repeat(1_000_000)}0]`),
    'not-an-article',
  ),
  {
    name: 'a bomb: 61 MB of spaces in 60 kB',
    make: async (files) => {
      const packed = Object.fromEntries(files)
      return new Blob([
        zipSync({ ...packed, [first]: new Uint8Array(61_000_000).fill(32) }).slice(),
      ])
    },
    expected: { added: 2, problems: ['too-large'] },
  },
  {
    name: 'a bomb that says it is small',
    make: async (files) => {
      const packed = Object.fromEntries(files)
      const bomb = zipSync({ ...packed, [first]: new Uint8Array(61_000_000).fill(32) })
      const size = new Uint8Array(new Uint32Array([61_000_000]).buffer)
      replaceAll(bomb, size, new Uint8Array([100, 0, 0, 0]))
      return new Blob([bomb.slice()])
    },
    expected: { added: 2, problems: ['unreadable'] },
  },
  {
    name: 'an article that says it is encrypted',
    make: async (files) => {
      const packed = zipSync(Object.fromEntries(files))
      const name = strToU8(first)
      const at = lastIndexOf(packed, name) - 46
      packed[at + 8] = packed[at + 8]! | 1
      return new Blob([packed.slice()])
    },
    expected: { added: 2, problems: ['unreadable'] },
  },

  // Records that are JSON, but not of an article.
  record('an article that is a text', () => 'article'),
  record('an article without a text', (article) => void delete article.text),
  record('a title that is a number', (article) => void (article.meta.title = 7)),
  record(
    'an id that is a path',
    (article) =>
      void (article.id = article.meta.id = article.content.id = article.text.id = '../x'),
  ),
  record('parts of two articles', (article) => void (article.text.id = 'article-2')),
  record('a time that is no number', (article) => void (article.meta.savedAt = 'yesterday')),
  record('a time after the end of time', (article) => void (article.meta.updatedAt = 1e20)),
  record('a progress above one', (article) => void (article.meta.progress = 7)),
  record(
    'an address that is a script',
    (article) => void (article.meta.url = ' javascript:alert(1)'),
  ),
  record(
    'a million tags',
    (article) => void (article.meta.tags = Array.from({ length: 1_000_000 }, () => 'x')),
  ),
  record('a kind that nobody knows', (article) => void (article.meta.kind = 'spell')),
  record('a picture that it does not show', (article) => void (article.pictures[0].index = 9)),
  record('more pictures than it counts', (article) => void (article.meta.imageCount = 2)),
  record('a trashed article among the others', (article) => void (article.deletedAt = 5)),
  record(
    'a picture named by a path',
    (article) => void (article.pictures[0].hash = '../../../etc/passwd'),
  ),
  record('fields that nobody knows', (article) => ({ ...article, future: { deep: [] } }), []),
  record(
    'a prototype as a field',
    (article) =>
      JSON.parse(JSON.stringify(article).replace('{', '{"__proto__":{"polluted":true},')),
    [],
  ),
  record(
    'scripts in the content',
    (article) => {
      article.content.content =
        '<p>Fine</p><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:x">y</a>'
    },
    [],
  ),
  record(
    'cells that a spreadsheet would run',
    (article) => {
      article.meta.title = '=HYPERLINK("https://evil.example")'
      article.meta.tags = ['+1', '@SUM(A1)']
    },
    [],
  ),

  // Pictures.
  {
    name: 'a picture with other bytes',
    make: (files) => {
      const path = picturePath(files)
      return zip(files.set(path, new Uint8Array([...files.get(path)!, 1])))
    },
    expected: { added: 3, problems: ['not-a-picture'] },
  },
  {
    name: 'a picture that is a page',
    make: async (files) => {
      const page = strToU8('<!doctype html><script>alert(1)</script>')
      const hash = await sha256(page.slice())
      const article = JSON.parse(strFromU8(files.get(first)!))
      article.pictures[0].hash = hash
      files.set(`pictures/${hash}.png`, page)
      return forged(files, first, strToU8(JSON.stringify(article)))
    },
    expected: { added: 3, problems: ['not-a-picture'] },
  },
]

function without(name: string, path: string, expected: BrokenBackup['expected']): BrokenBackup {
  return {
    name,
    make: (files) => {
      files.delete(path)
      return zip(files)
    },
    expected,
  }
}

function manifest(files: Files, content: unknown): Promise<Blob> {
  return forged(files, 'manifest.json', strToU8(JSON.stringify(content)))
}

function counting(files: Files, counts: object): Promise<Blob> {
  return manifest(files, { ...JSON.parse(strFromU8(files.get('manifest.json')!)), ...counts })
}

/** A file is another, and so is its checksum. */
async function forged(files: Files, path: string, content: Uint8Array): Promise<Blob> {
  const sums = JSON.parse(strFromU8(files.get('checksums.json')!))
  sums[path] = await sha256(content.slice())
  return zip(files.set(path, content).set('checksums.json', strToU8(JSON.stringify(sums))))
}

/** Any names, in any order, as often as wanted. */
function zip(files: Iterable<readonly [string, Uint8Array]>): Promise<Blob> {
  const entries = [...files].map(([name, input]) => ({ name, input: input.slice() }))
  return downloadZip(entries).blob()
}

async function indexIn(whole: Blob, text: string, behind: number): Promise<number> {
  return indexOf(new Uint8Array(await whole.arrayBuffer()), strToU8(text)) + behind
}

function indexOf(bytes: Uint8Array, part: Uint8Array, from = 0): number {
  for (let at = bytes.indexOf(part[0]!, from); at >= 0; at = bytes.indexOf(part[0]!, at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

function lastIndexOf(bytes: Uint8Array, part: Uint8Array): number {
  let last = -1
  for (let at = indexOf(bytes, part); at >= 0; at = indexOf(bytes, part, at + 1)) last = at
  return last
}

function replaceAll(bytes: Uint8Array, part: Uint8Array, by: Uint8Array): void {
  for (let at = indexOf(bytes, part); at >= 0; at = indexOf(bytes, part, at + 1)) bytes.set(by, at)
}

/** A file that is no Markdown of an article, or a hostile one, and what is said of it; null where it comes in harmless. */
export interface BadFile {
  name: string
  make: () => string | Uint8Array<ArrayBuffer>
  problem: string | null
}

const head = 'title: Bad\nsource: https://bad.example/story\n'
const text = 'Some words of a story.\n'

function markdown(yaml: string, body = text): string {
  return `---\n${head}${yaml}---\n\n${body}`
}

function withBody(body: string): () => string {
  return () => markdown('', body)
}

function bytes(...values: number[]): () => Uint8Array<ArrayBuffer> {
  return () => Uint8Array.from(values)
}

export const badFiles: BadFile[] = [
  { name: 'nothing in it', make: () => '', problem: 'no-address' },
  {
    name: 'a note that is no article',
    make: () => '# Shopping\n\n- milk\n',
    problem: 'no-address',
  },
  {
    name: 'an address that is no web address',
    make: () => '---\nsource: javascript:alert(1)\n---\nx',
    problem: 'no-address',
  },
  {
    name: 'an address of a file',
    make: () => '---\nsource: file:///etc/passwd\n---\nx',
    problem: 'no-address',
  },
  {
    name: 'a picture named .md',
    make: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
    problem: 'not-utf8',
  },
  { name: 'bytes of zero', make: () => markdown('', 'a\0b'), problem: 'not-text' },
  { name: 'a zip named .md', make: bytes(0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe), problem: 'not-utf8' },
  { name: 'Latin-1', make: bytes(0x63, 0x61, 0x66, 0xe9), problem: 'not-utf8' },
  {
    name: 'front matter that is no YAML',
    make: () => markdown('a: [1, 2\n'),
    problem: 'bad-front-matter',
  },
  {
    name: 'front matter with a tab for space',
    make: () => markdown('a:\n\t- b: c\n\t d\n'),
    problem: 'bad-front-matter',
  },
  {
    name: 'aliases that grow',
    make: () => markdown(`a: &a [x,x]\n${bombs()}`),
    problem: 'bad-front-matter',
  },
  {
    name: 'lists in lists without end',
    make: () => markdown(`a: ${'['.repeat(20_000)}\n`),
    problem: 'too-large',
  },
  {
    name: 'a tag that makes code',
    make: () => markdown('a: !!js/function "function(){}"\n'),
    problem: null,
  },
  {
    name: 'a property named __proto__',
    make: () => markdown('__proto__:\n  polluted: true\n'),
    problem: null,
  },
  {
    name: 'front matter that is a list',
    make: () => `---\n- a\n---\n${text}`,
    problem: 'no-address',
  },
  {
    name: 'front matter that never ends',
    make: () => `---\n${head}${text}`,
    problem: 'no-address',
  },
  {
    name: 'front matter of a megabyte',
    make: () => markdown(`a: ${'x'.repeat(1_000_000)}\n`),
    problem: 'bad-front-matter',
  },
  {
    name: 'a title that is a list, tags that are an object',
    make: () => '---\nsource: https://bad.example/story\ntitle: [a]\ntags: {a: 1}\n---\nx',
    problem: null,
  },
  {
    name: 'a title of a hundred thousand letters',
    make: () => `---\nsource: https://bad.example/story\ntitle: ${'x'.repeat(100_000)}\n---\nx`,
    problem: 'not-an-article',
  },
  { name: 'a million lines', make: withBody('a\n'.repeat(1_000_000)), problem: 'too-large' },
  {
    name: 'three megabytes in a line',
    make: withBody('word '.repeat(600_000)),
    problem: 'too-large',
  },
  {
    name: 'quotes in quotes without end',
    make: withBody(`${'>'.repeat(50_000)} x`),
    problem: 'too-large',
  },
  { name: 'lists in lists', make: withBody(`${'- '.repeat(10_000)}x`), problem: 'too-large' },
  { name: 'brackets without end', make: withBody('['.repeat(100_000)), problem: 'too-large' },
  { name: 'stars without end', make: withBody('*a '.repeat(20_000)), problem: null },
  {
    name: 'a script',
    make: withBody('<script>globalThis.polluted = true</script>\n\nx'),
    problem: null,
  },
  {
    name: 'a script in a picture',
    make: withBody('<img src=x onerror="globalThis.polluted = true">\n\nx'),
    problem: 'missing-picture',
  },
  {
    name: 'a link that runs',
    make: withBody('[x](javascript:globalThis.polluted=true) <javascript:alert(1)>'),
    problem: null,
  },
  {
    name: 'frames and forms',
    make: withBody(
      '<iframe src="https://bad.example/"></iframe><form action="/x"><input></form>\n\nx',
    ),
    problem: null,
  },
  {
    name: 'a picture outside the folder',
    make: withBody('![a](../../../etc/passwd)'),
    problem: 'missing-picture',
  },
  {
    name: 'a picture at an absolute path',
    make: withBody('![a](/etc/passwd)'),
    problem: 'missing-picture',
  },
  {
    name: 'a picture on a drive',
    make: withBody('![a](C:\\\\secret.png)\n\nx'),
    problem: 'missing-picture',
  },
  {
    name: 'a picture that is a file of the computer',
    make: withBody('![a](file:///etc/passwd)\n\nx'),
    problem: null,
  },
  { name: 'a picture that is text', make: withBody('![a](whole.md)'), problem: 'missing-picture' },
  {
    name: 'a picture in it that is a page',
    make: withBody('![a](data:image/png;base64,PGh0bWw+)'),
    problem: 'missing-picture',
  },
  {
    name: 'a drawing with a script',
    make: withBody('![a](data:image/svg+xml,%3Csvg%20onload=%22x()%22%3E%3C/svg%3E)'),
    problem: 'missing-picture',
  },
  { name: 'our comment, broken', make: withBody('x\n\n<!-- offprint {"id": -->\n'), problem: null },
  {
    name: 'our comment with a hostile id',
    make: withBody('x\n\n<!-- offprint {"id":"../x","key":"__proto__"} -->\n'),
    problem: null,
  },
  {
    name: 'a byte order mark and CRLF',
    make: () => `\uFEFF${markdown('').replace(/\n/g, '\r\n')}`,
    problem: null,
  },
  { name: 'UTF-16', make: () => utf16(markdown('')), problem: null },
  { name: 'half a letter', make: bytes(0x61, 0xe2, 0x82), problem: 'not-utf8' },
]

/** Each line ten times the one before. */
function bombs(): string {
  return Array.from({ length: 9 }, (_, at) => {
    const before = `*${String.fromCharCode(97 + at)},`
    return `${String.fromCharCode(98 + at)}: &${String.fromCharCode(98 + at)} [${before.repeat(10)}]\n`
  }).join('')
}

function utf16(given: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(`\uFEFF${given}`, (character) => character.charCodeAt(0))
  return new Uint8Array(units.buffer)
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Server } from '../../scripts/serve.ts'
import { servePages } from './serve-pages.ts'
import { browserNames } from './session.ts'

const samplePage = join(import.meta.dirname, '../sample-page/index.html')
const title = 'The night ferry that would not be scrapped'

describe.each(browserNames)('npm start with %s', (browser) => {
  let server: Server
  beforeAll(async () => {
    server = await servePages({
      '/empty': '<!doctype html><title>Nothing</title>',
      '/login': `<!doctype html><title>Log in</title>
        <form><label>Name <input></label><label>Word <input type="password"></label><button>Log in</button></form>`,
    })
  })
  afterAll(() => server.close())

  it('prints the article as Markdown and nothing else', async () => {
    const { code, stdout } = await start('--print', samplePage, '--browser', browser)
    expect(code).toBe(0)
    const [before, frontMatter = '', body] = stdout.split(/^---$/m)
    expect(before).toBe('')
    expect(parse(frontMatter)).toMatchObject({
      title,
      author: ['Mara Lindqvist', 'Tomas Okafor', 'Inês Carvalho'],
    })
    expect(body).toContain('The order to scrap the Marisol came on a Tuesday in April')
  })

  it('prints the record as JSON', async () => {
    const { href } = pathToFileURL(samplePage)
    const { code, stdout } = await start('--json', href, '--browser', browser)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      title,
      authors: [{ name: 'Mara Lindqvist' }, { name: 'Tomas Okafor' }, { name: 'Inês Carvalho' }],
      publishedTime: expect.stringMatching(/^2026-10-17/),
      images: expect.arrayContaining([expect.objectContaining({ credit: expect.any(String) })]),
      content: expect.stringContaining('<figcaption>'),
    })
  })

  it.each([
    [
      'an empty page',
      '--print',
      '/empty',
      /^This page is empty\. If it is still building itself up/,
    ],
    ['a page without an article', '--json', '/login', /^There is no article on this page: too/],
  ])(
    'fails for %s with the popup’s sentence, and prints nothing',
    async (_, format, path, says) => {
      const address = `${server.url}${path}`
      const { code, stdout, stderr } = await start(format, address, '--browser', browser)
      expect(code).toBe(1)
      expect(stdout).toBe('')
      expect(lastLine(stderr)).toMatch(says)
    },
  )
})

it.runIf(process.platform === 'linux')(
  'npm start prints the sample page where there is no display, and says so',
  async () => {
    const { code, stdout, stderr } = await start()
    expect(code).toBe(0)
    expect(stdout).toContain(`title: "${title}"`)
    expect(stderr).toContain('There is no display')
  },
)

describe('npm start says why and fails', () => {
  it.each([
    [
      'for a page that cannot be reached',
      () => ['--print', 'http://localhost:9/x'],
      /^http:\/\/localhost:9\/x cannot be reached \([A-Z_]+\)\. Look at/,
    ],
    ['for a file that is not there', () => ['--print', '/no/such/page.html'], /neither/],
    ['for a browser it does not know', () => ['--browser', 'opera'], /opera/],
    ['for an option it does not know', () => ['--prnt'], /--prnt.*npm start -- --help tells/],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await start(...args())
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(lastLine(stderr)).toMatch(sentence)
  })
})

function lastLine(text: string): string | undefined {
  return text.trim().split('\n').at(-1)
}

function start(
  ...args: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../scripts/start.ts'), ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
    },
  )
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

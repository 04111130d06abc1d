import { downloadZip } from 'client-zip'
import { strToU8, zipSync } from 'fflate'
import { renderMarkdown } from '../../../lib/export/render-markdown'
import { savedArticle } from '../../saved-article'

/** A zip of Markdown with something wrong: how many articles come in all the same, and what is said. */
export interface BadZip {
  name: string
  make: () => Promise<Blob>
  added: number
  problems: string[]
}

function article(number: number): Uint8Array {
  const url = `https://harbour.example/${number}`
  return strToU8(renderMarkdown(savedArticle({ id: `article-${number}`, key: url, url })))
}

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1)

/** As other programs write it. */
function showing(picture: string, number = 1): Uint8Array {
  return strToU8(
    `---\nsource: https://harbour.example/${number}\n---\n\nWords.\n\n![](${picture})\n`,
  )
}

/** As Offprint writes it: any names, in any order, as often as wanted. */
function stored(...files: [name: string, input: Uint8Array][]): Promise<Blob> {
  return downloadZip(files.map(([name, input]) => ({ name, input: input.slice() }))).blob()
}

const spaces = () => new Uint8Array(101_000_000).fill(32)

export const badZips: BadZip[] = [
  {
    name: 'one that is cut off',
    make: async () => {
      const whole = await stored(['a.md', article(1)], ['b.md', article(2)], ['c.md', article(3)])
      return whole.slice(0, whole.size - 700)
    },
    added: 2,
    problems: [' cut-off'],
  },
  {
    name: 'one without its directory',
    make: async () => {
      const whole = await stored(['a.md', article(1)], ['b.md', article(2)])
      return whole.slice(0, whole.size - 30)
    },
    added: 2,
    problems: [' cut-off'],
  },
  {
    name: 'a bomb: 101 MB of spaces in 100 kB',
    make: async () => new Blob([zipSync({ 'a.md': article(1), 'b.md': spaces() }).slice()]),
    added: 1,
    problems: ['b.md too-large'],
  },
  {
    name: 'a bomb that says it is small',
    make: async () => {
      const bomb = zipSync({ 'a.md': article(1), 'b.md': spaces() })
      const view = new DataView(bomb.buffer)
      for (let at = 0; at + 4 <= bomb.length; at++) {
        if (view.getUint32(at, true) === 101_000_000) view.setUint32(at, 100, true)
      }
      return new Blob([bomb.slice()])
    },
    added: 1,
    problems: ['b.md unreadable'],
  },
  {
    name: 'names that stand for two files',
    make: () => stored(['a.md', article(1)], ['a.md', article(1)], ['a.md', article(2)]),
    added: 2,
    problems: ['a.md doubled'],
  },
  {
    name: 'pictures whose paths are half an address',
    make: () =>
      stored(
        ['a.md', showing('pic.png')],
        ['b.md', showing('other.png', 2)],
        ['//[/pic.png', png],
        ['C:\\\\[/\ufffd%zz/other.png', png],
      ),
    added: 2,
    problems: [],
  },
  {
    name: 'paths that climb out, which are passed over, and absolute ones, which are only names',
    make: () =>
      stored(
        ['../../up.md', article(1)],
        ['/etc/cron.md', article(2)],
        ['C:\\windows\\win.md', article(3)],
        ['//server/share.md', article(4)],
        ['a/../../b.md', article(5)],
      ),
    added: 3,
    problems: [],
  },
]

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveEntries } from '../../../../lib/export/archive/archive-entries'
import { makeArchive } from '../../../../lib/export/archive/make-archive'
import { articlePath } from '../../../../lib/export/name-template'
import { findOnPath } from '../../../../scripts/find-browser'
import { savedArticle } from '../../../saved-article'
import { hostileStrings, missingHostile } from './hostile-strings'

const isReady = !missingHostile && findOnPath('unzip') && findOnPath('python3')

describe.skipIf(!isReady)(`a zip of hostile titles, sites and authors${missingHostile}`, () => {
  it.each([
    { template: '{{title}}', each: 1 },
    // Thousands of folders in folders take the tools minutes: some of each kind.
    { template: '{{site}}/{{author}}/{{date}} {{title}}', each: 10 },
    { template: '../{{title}}/../../{{site}}/x', each: 10 },
  ])(
    '$template is extracted inside the folder by unzip and Python',
    async ({ template, each }) => {
      const folder = mkdtempSync(join(tmpdir(), 'offprint-names-'))
      try {
        const traversal = hostileStrings('patt-traversal').filter((_, at) => at % each === 0)
        const strings = [...hostileStrings('own-filenames'), ...traversal]
        const names = await writeZip(join(folder, 'a.zip'), strings, template)
        expect(names).toHaveLength(strings.length)
        execFileSync('unzip', ['-q', 'a.zip', '-d', 'unzipped'], { cwd: folder })
        execFileSync('python3', ['-c', extractWithPython], { cwd: folder })
        expect(filesIn(join(folder, 'unzipped'))).toEqual(names.toSorted())
        expect(filesIn(join(folder, 'python'))).toEqual(names.toSorted())
        expect(readdirSync(folder).toSorted()).toEqual(['a.zip', 'python', 'unzipped'])
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    300_000,
  )
})

const extractWithPython = "import zipfile; zipfile.ZipFile('a.zip').extractall('python')"

/** A zip as exports write it, of an article for each string. Returns the names in it. */
async function writeZip(path: string, strings: string[], template: string): Promise<string[]> {
  const names: string[] = []
  const entries = archiveEntries({
    articles: (async function* () {
      for (const [at] of strings.entries()) yield { id: String(at), title: null }
    })(),
    read: async (ids) =>
      ids.map((id) => {
        const hostile = strings[Number(id)] ?? ''
        const authors = [{ name: hostile, url: null }]
        return savedArticle({ id, title: hostile, siteName: hostile, authors })
      }),
    render: async () => ({ extension: '.md', type: 'text/markdown', text: 'text' }),
    pathOf: (article, extension) => articlePath(template, article, extension),
    onDone: () => undefined,
    onLeftOut: ({ error }) => {
      throw error
    },
  })
  const noted = async function* () {
    for await (const entry of entries) {
      names.push(entry.name)
      yield entry
    }
  }
  await writeFile(path, makeArchive(noted()))
  return names
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .normalize('NFC'),
    )
    .toSorted()
}

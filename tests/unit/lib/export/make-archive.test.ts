import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipRaw } from 'unzipit'
import { expect, it } from 'vitest'
import { makeArchive } from '../../../../lib/export/archive/make-archive'
import { findOnPath } from '../../../../scripts/find-browser'

/** Two bytes count to 65,535, which stands for “more”. */
it.each([0, 1, 65_535])(
  'a zip of %i files opens, and has them all',
  async (count) => {
    const pieces = await Array.fromAsync(makeArchive(entries(count)))
    const zip = new Blob(pieces as Uint8Array<ArrayBuffer>[])
    const { entries: found } = await unzipRaw(zip)
    expect(found).toHaveLength(count)
    expect(found.at(-1)?.name).toBe(count > 0 ? `${count - 1}.md` : undefined)
  },
  60_000,
)

it.skipIf(!findOnPath('unzip') || !findOnPath('python3'))(
  'a zip of 65,536 files is sound to other tools',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-many-'))
    try {
      const zip = join(folder, 'many.zip')
      await writeFile(zip, makeArchive(entries(65_536)))
      // Without a word: what is wrong it says, and ends with another code than 0.
      expect(execFileSync('unzip', ['-tq', zip], { encoding: 'utf8' })).toMatch(/^No errors/)
      const names = `import zipfile; z = zipfile.ZipFile('${zip}'); print(len(z.namelist()))`
      expect(execFileSync('python3', ['-c', names], { encoding: 'utf8' })).toBe('65536\n')
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)

async function* entries(count: number) {
  for (let number = 0; number < count; number++) {
    yield { name: `${number}.md`, input: `Text ${number}`, lastModified: new Date(1e12) }
  }
}

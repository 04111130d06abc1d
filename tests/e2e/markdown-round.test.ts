import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const pages = join(root, '../shared/corpus/fundus')
const missing = existsSync(pages) ? '' : ' (skipped: the pages to measure with are not there)'

it.skipIf(missing)(
  `news pages come back from Markdown with all words, pictures, metadata and highlights${missing}`,
  () => {
    const bench = join(root, 'bench/import.ts')
    const report = JSON.parse(
      execFileSync(process.execPath, [bench, pages], { cwd: root, encoding: 'utf8' }),
    )
    expect(report.articles).toBeGreaterThan(100)
    expect({
      ...report,
      different: report.sameWordsPicturesMetadataHighlights < report.articles && report.different,
    }).toMatchObject({ different: false })
  },
  300_000,
)

// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../../.ci/run')

it.runIf(process.platform === 'linux').each([
  ['nothing', 0],
  ['ci', 1],
  ['test', 1],
])('the script for CI fails where npm fails in %s', (failing, status) => {
  expect(statusWith(failing)).toBe(status)
})

/** Runs it with an npm that fails in one command, and an apt-get that does nothing. */
function statusWith(failing: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-ci-'))
  try {
    const npm = `#!/bin/sh\n[ "$1" != ${failing} ]\n`
    writeFileSync(join(folder, 'npm'), npm, { mode: 0o755 })
    writeFileSync(join(folder, 'apt-get'), '#!/bin/sh\n', { mode: 0o755 })
    const env = { ...process.env, PATH: folder + delimiter + process.env.PATH }
    return spawnSync('sh', [script], { env }).status
  } finally {
    rmSync(folder, { recursive: true })
  }
}

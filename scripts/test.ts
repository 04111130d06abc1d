import { ensureBrowser } from './install-browser.ts'
import { runSteps, type Step } from './run-steps.ts'

/** `npm test`: everything, cheap steps first; the last line counts the tests and checks. */
const steps: Step[] = [
  { name: 'format, lint, import boundaries', command: 'biome', args: ['check'], counts: 'one' },
  { name: 'types', command: 'tsc', args: ['--noEmit'], counts: 'one' },
  { name: 'dead code', command: 'knip', args: [], counts: 'one' },
  { name: 'unit tests', ...vitest('unit') },
  { name: 'browser tests', ...vitest('browser') },
  {
    name: 'build for Chromium',
    command: 'wxt',
    args: ['build', '-b', 'chrome'],
    counts: 'one',
    needed: true,
  },
  {
    name: 'build for Firefox',
    command: 'wxt',
    args: ['build', '-b', 'firefox', '--mv3'],
    counts: 'one',
    needed: true,
  },
  { name: 'end-to-end tests', ...vitest('e2e') },
]

function vitest(project: string): Omit<Step, 'name'> {
  return { command: 'vitest', args: ['run', '--project', project], counts: 'vitest' }
}

try {
  process.env.CHROMIUM = await ensureBrowser('chromium')
  process.env.FIREFOX = await ensureBrowser('firefox')
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const { passed, failed, skipped } = await runSteps(steps)
if (skipped.length > 0) {
  console.log(`Not run, because something is not there that the test names or the README asks for:`)
  for (const name of skipped) console.log(`  ${name}`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One thing that `npm test` does. */
export interface Step {
  name: string
  command: string
  args: string[]
  /** A runner of tests tells its numbers; any other command counts as one. */
  counts: 'one' | 'vitest'
  /** Leave the rest out when this one fails, since the rest would test something else. */
  needed?: boolean
}

export interface Totals {
  passed: number
  failed: number
  /** The names of the tests that could not run here. */
  skipped: string[]
}

/** Runs the steps one after the other, all of them even when some fail, and adds their numbers up. */
export async function runSteps(steps: Step[]): Promise<Totals> {
  const totals: Totals = { passed: 0, failed: 0, skipped: [] }
  const failures: string[] = []
  for (const step of steps) {
    const start = performance.now()
    const { passed, failed, skipped } = await runStep(step)
    totals.passed += passed
    totals.failed += failed
    totals.skipped.push(...skipped)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`\n== ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)\n`)
    if (failed === 0) continue
    failures.push(step.name)
    if (step.needed) break
  }
  if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`)
  return totals
}

async function runStep(step: Step): Promise<Totals> {
  if (step.counts === 'one') {
    const isGood = await succeeds(step.command, step.args)
    return { passed: Number(isGood), failed: Number(!isGood), skipped: [] }
  }
  const folder = await mkdtemp(join(tmpdir(), 'offprint-test-'))
  const file = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const succeeded = await succeeds(step.command, [...step.args, ...reporters])
  const totals = await readTotals(file)
  await rm(folder, { recursive: true, force: true })
  // A runner that ends badly without a failed test (no tests, an error between tests, a crash) has failed as well.
  if (!succeeded && totals.failed === 0) totals.failed = 1
  return totals
}

function succeeds(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.once('error', (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.once('exit', (code) => resolve(code === 0))
  })
}

async function readTotals(file: string): Promise<Totals> {
  try {
    const results: Results = JSON.parse(await readFile(file, 'utf8'))
    const tests = (results.testResults ?? []).flatMap(({ assertionResults }) => assertionResults)
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      skipped: tests.filter(({ status }) => status === 'skipped').map(({ fullName }) => fullName),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: [] }
  }
}

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface Results {
  numPassedTests: number
  numFailedTests: number
  testResults?: { assertionResults: { fullName: string; status: string }[] }[]
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

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
  const failures: { step: string; errors: string }[] = []
  for (const step of steps) {
    const start = performance.now()
    const { passed, failed, skipped, errors } = await runStep(step)
    totals.passed += passed
    totals.failed += failed
    totals.skipped.push(...skipped)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`\n== ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)\n`)
    if (failed === 0) continue
    failures.push({ step: step.name, errors })
    if (step.needed) break
  }
  // Once more at the end, since what was said is far up by now, or cut from the log of a CI run.
  for (const { step, errors } of failures) console.log(`Failed: ${step}\n${lastLines(errors)}`)
  return totals
}

async function runStep(step: Step): Promise<Totals & { errors: string }> {
  if (step.counts === 'one') {
    const { succeeded, errors } = await runCommand(step.command, step.args)
    return { passed: Number(succeeded), failed: Number(!succeeded), skipped: [], errors }
  }
  const folder = await mkdtemp(join(tmpdir(), 'offprint-test-'))
  const file = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { succeeded, errors } = await runCommand(step.command, [...step.args, ...reporters])
  const totals = await readTotals(file)
  await rm(folder, { recursive: true, force: true })
  // A runner that ends badly without a failed test (no tests, an error between tests, a crash) has failed as well.
  if (!succeeded && totals.failed === 0) totals.failed = 1
  return { ...totals, errors }
}

/** Shows what the command says, and returns what it said on standard error. */
function runCommand(command: string, args: string[]) {
  return new Promise<{ succeeded: boolean; errors: string }>((resolve) => {
    let errors = ''
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: process.platform === 'win32',
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      process.stderr.write(text)
      errors += text
    })
    child.once('error', ({ message }) => {
      console.error(message)
      resolve({ succeeded: false, errors: message })
    })
    child.once('exit', async (code) => {
      // A browser that outlives the command would hold its standard error open.
      await Promise.race([once(child, 'close'), setTimeout(1000)])
      child.stderr.destroy()
      resolve({ succeeded: code === 0, errors })
    })
  })
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-80).join('\n')
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

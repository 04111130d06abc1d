// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { runSteps, type Step } from '../../../scripts/run-steps'

describe('the steps of npm test', () => {
  it('count one each and add up', async () => {
    expect(await quietly([ends(0), ends(0)])).toMatchObject({ passed: 2, failed: 0 })
  })

  it('go on after a failure, which is counted', async () => {
    expect(await quietly([ends(1), ends(0)])).toMatchObject({ passed: 1, failed: 1 })
  })

  it('stop where the rest would test something else', async () => {
    expect(await quietly([{ ...ends(1), needed: true }, ends(0)])).toMatchObject({
      passed: 0,
      failed: 1,
    })
  })

  it('say at the end once more what went wrong', async () => {
    const broken = `console.error('a comma is missing'); process.exitCode = 1`
    const said: string[] = []
    await quietly([{ ...ends(0), args: ['-e', broken] }, ends(0)], said)
    expect(said.at(-1)).toBe('Failed: step\na comma is missing')
  })

  it('do not wait for what a command leaves running', async () => {
    const leaving = `require('node:child_process')
      .spawn(process.execPath, ['-e', 'setTimeout(() => {}, 8000)'], { stdio: ['ignore', 'ignore', 'inherit'] })
      .unref()`
    expect(await quietly([{ ...ends(0), args: ['-e', leaving] }])).toMatchObject({ passed: 1 })
  })

  it('fail when the command is not there', async () => {
    const missing: Step = { ...ends(0), command: 'no-such-command-of-offprint' }
    expect(await quietly([missing])).toMatchObject({ passed: 0, failed: 1 })
  })

  it('take the numbers of a test runner', async () => {
    expect(await quietly([runner({ numPassedTests: 5, numFailedTests: 0 }, 0)])).toMatchObject({
      passed: 5,
      failed: 0,
    })
    expect(await quietly([runner({ numPassedTests: 5, numFailedTests: 2 }, 1)])).toMatchObject({
      passed: 5,
      failed: 2,
    })
  })

  it('name the tests that could not run', async () => {
    const assertionResults = [
      { fullName: 'a shortcut', status: 'skipped' },
      { fullName: 'a click', status: 'passed' },
    ]
    const results = { numPassedTests: 1, numFailedTests: 0, testResults: [{ assertionResults }] }
    expect(await quietly([runner(results, 0)])).toEqual({
      passed: 1,
      failed: 0,
      skipped: ['a shortcut'],
    })
  })

  it('fail when a runner ends badly though no test failed, or leaves no numbers', async () => {
    expect(await quietly([runner({ numPassedTests: 5, numFailedTests: 0 }, 1)])).toMatchObject({
      passed: 5,
      failed: 1,
    })
    expect(await quietly([{ ...ends(0), counts: 'vitest' }])).toMatchObject({
      passed: 0,
      failed: 1,
    })
  })
})

function ends(code: number): Step {
  return {
    name: 'step',
    command: process.execPath,
    args: ['-e', `process.exit(${code})`, '--'],
    counts: 'one',
  }
}

/** A command that writes its results where it is told, as Vitest does. */
function runner(results: object, code: number): Step {
  const script = `
    const file = process.argv.find((arg) => arg.startsWith('--outputFile.json=')).slice(18)
    require('node:fs').writeFileSync(file, ${JSON.stringify(JSON.stringify(results))})
    process.exit(${code})`
  return { name: 'runner', command: process.execPath, args: ['-e', script, '--'], counts: 'vitest' }
}

async function quietly(steps: Step[], said: string[] = []) {
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void said.push(line))
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const errors = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    return await runSteps(steps)
  } finally {
    log.mockRestore()
    error.mockRestore()
    errors.mockRestore()
  }
}

// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

interface Lock {
  packages: Record<
    string,
    { optionalDependencies?: Record<string, string>; resolved?: string } | undefined
  >
}

const lock: Lock = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
)

// A registry without some platform's packages leaves them out of the lock file, and `npm ci` then refuses it.
it('locks the optional dependencies of every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(path === '' ? {} : (entry?.optionalDependencies ?? {})).filter(
      (name) =>
        !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

it('names no registry', () => {
  const resolved = Object.values(lock.packages).flatMap((entry) => entry?.resolved ?? [])
  expect(resolved).toEqual([])
})

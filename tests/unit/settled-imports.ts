import { afterAll, vi } from 'vitest'

/**
 * Components load what is seldom needed when it is needed. A test that has seen what it asked for
 * may end while such a module is still on its way, and Vitest then fails the run for a module that
 * arrives after its environment is gone: on a slow machine with a cold cache only.
 */
afterAll(() => vi.dynamicImportSettled(), 60_000)

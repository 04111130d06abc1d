import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { quietArguments } from './scripts/drive/quiet-arguments.ts'
import { findBrowser } from './scripts/find-browser.ts'
import { seedPage } from './tests/browser/extract/seed-page.ts'
import { hostileRows } from './tests/browser/sanitize/hostile-rows.ts'

const chromium = findBrowser('chromium')

import { epubcheck } from './tests/browser/export/epub/epubcheck.ts'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          expect: { requireAssertions: true },
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/messages.ts', 'tests/unit/settled-imports.ts'],
          environment: 'happy-dom',
        },
      },
      {
        test: {
          name: 'e2e',
          expect: { requireAssertions: true },
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // WXT's plugin for the unit tests leaves its own FIREFOX in the environment of all.
          env: { FIREFOX: process.env.FIREFOX ?? '' },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Found while tests run, a dependency reloads the page and ends them.
        optimizeDeps: {
          include: ['unzipit', 'client-zip', 'preact', 'preact/hooks', 'preact/test-utils'],
        },
        test: {
          name: 'browser',
          expect: { requireAssertions: true },
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/browser/fake-browser.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { epubcheck, hostileRows, seedPage },
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium }),
                args: quietArguments(),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})

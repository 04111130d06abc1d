import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import { launchChromium } from '../../scripts/drive/chromium.ts'
import type { FirefoxBrowser } from '../../scripts/drive/firefox.ts'
import { findBrowser } from '../../scripts/find-browser.ts'
import { startSession } from './session.ts'

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = readManifest(browser)

  it('asks for five permissions and, later and only if the reader wants it, for hosts', async () => {
    const { permissions, host_permissions, optional_permissions, optional_host_permissions } =
      await manifest
    expect(permissions).toEqual([
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
    ])
    expect(host_permissions).toBeUndefined()
    expect(optional_permissions).toBeUndefined()
    expect(optional_host_permissions).toEqual(['*://*/*'])
  })

  it('puts nothing into pages by itself and shows nothing of itself to them', async () => {
    const { content_scripts, web_accessible_resources, externally_connectable } = await manifest
    expect(content_scripts).toBeUndefined()
    expect(web_accessible_resources).toBeUndefined()
    expect(externally_connectable).toBeUndefined()
  })

  it('lets its pages load nothing from elsewhere and makes them use Trusted Types', async () => {
    const { content_security_policy } = await manifest
    const policy = String(content_security_policy.extension_pages)
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ]),
    )
    expect(policy).not.toMatch(/unsafe|wasm|frame-ancestors|script-src[^;]*http/)
  })
})

it('has its button in the toolbar of Firefox, not in the menu of the extensions', async () => {
  const session = await startSession('firefox')
  try {
    const toolbar = await (session.browser as FirefoxBrowser).inChrome<string>(
      `document.getElementById('offprint_offprint_invalid-BAP').closest('toolbar').id`,
    )
    expect(toolbar).toBe('nav-bar')
  } finally {
    await session.end()
  }
})

it('is installed by Chromium without a warning', async () => {
  const manifest = await readFile(join(builtExtension('chromium'), 'manifest.json'), 'utf8')
  expect(await permissionWarnings(manifest)).toEqual([])
})

it('would be noticed if it warned', async () => {
  const manifest = JSON.parse(
    await readFile(join(builtExtension('chromium'), 'manifest.json'), 'utf8'),
  )
  manifest.permissions.push('downloads')
  expect(await permissionWarnings(JSON.stringify(manifest))).toEqual(['Manage your downloads'])
})

async function readManifest(browser: 'chromium' | 'firefox') {
  return JSON.parse(await readFile(join(builtExtension(browser), 'manifest.json'), 'utf8'))
}

/** Chromium's own answer, from a small extension that may ask. `__MSG_` names are beside the point and replaced. */
async function permissionWarnings(manifest: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-asker-'))
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Asker',
      version: '1',
      permissions: ['management'],
    }),
  )
  await writeFile(join(folder, 'asker.html'), '<!doctype html><title>Asker</title>')
  const browser = await launchChromium({
    executable: findBrowser('chromium') ?? '',
    extension: folder,
    profile: join(folder, 'profile'),
    downloads: folder,
    headless: true,
  })
  try {
    const page = await browser.openExtensionPage('asker.html')
    return await page.run(
      (asked) => chrome.management.getPermissionWarningsByManifest(asked),
      manifest,
    )
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

declare const chrome: {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> }
}

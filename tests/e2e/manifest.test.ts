import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import { launchChromium } from '../../scripts/drive/chromium.ts'
import type { FirefoxBrowser } from '../../scripts/drive/firefox.ts'
import { findBrowser } from '../../scripts/find-browser.ts'
import { startSession } from './session.ts'

/** In gzip bytes. It is read, compiled and run anew on every click, before anything is shown. */
const largestScript = 45_000

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
    expect(content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src blob: data:; " +
        "connect-src 'self' http: https:; font-src 'none'; media-src 'none'; object-src 'none'; " +
        "frame-src 'none'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types article dompurify",
    })
  })

  it.each(['popup.html', 'options.html'])(
    'lets nothing of %s connect to anywhere',
    async (page) => {
      const html = await readFile(join(builtExtension(browser), page), 'utf8')
      const policies = html.match(/<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/gi)
      expect(policies).toEqual([
        `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`,
      ])
      // A policy in a page holds only for what stands behind it.
      const before = html.slice(0, html.indexOf('http-equiv="Content-Security-Policy"'))
      expect(before).not.toMatch(/<(script|link|style)/)
    },
  )

  it('puts a script into pages that is small enough for a click', async () => {
    const script = await readFile(join(builtExtension(browser), 'extract.js'))
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(largestScript)
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

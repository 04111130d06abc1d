import { type KeyInput, launch, type Page, type Target } from 'puppeteer-core'
import { callOf } from './call-of.ts'
import type { DrivenBrowser, DrivenPage, LaunchOptions } from './driven-browser.ts'
import { pause } from './pause.ts'
import { quietArguments } from './quiet-arguments.ts'
import { waitForLoad } from './wait-for.ts'
import { writePreferences } from './write-preferences.ts'

/** Starts Chromium, Chrome or Edge with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  writePreferences(options)
  const browser = await launch({
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    env: options.env ?? process.env,
    enableExtensions: [options.extension],
    userDataDir: options.profile,
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: options.downloads },
    args: [...quietArguments(), ...(options.args ?? [])],
  })
  const extension = await findExtension()
  const pages = new Map<DrivenPage, Page>()
  let isOffline = false

  async function findExtension() {
    // The extension appears about a second after the start.
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(50)) {
      const [found] = (await browser.extensions()).values()
      if (found) return found
    }
    await browser.close()
    throw new Error('Chromium did not load the extension.')
  }

  function drive(page: Page): DrivenPage {
    const driven: DrivenPage = {
      run: (work, ...args) => page.evaluate(callOf(work, args)) as Promise<never>,
      close: () => page.close(),
    }
    pages.set(driven, page)
    return driven
  }

  async function openTab() {
    const page = await browser.newPage()
    await page.setOfflineMode(isOffline)
    return { page, driven: drive(page) }
  }

  async function openPage(url: string): Promise<DrivenPage> {
    const { page, driven } = await openTab()
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    await waitForLoad(driven)
    return driven
  }

  async function pressAction(driven: DrivenPage): Promise<DrivenPage> {
    const page = pageOf(driven)
    await page.bringToFront()
    const open = new Set(browser.targets())
    await page.triggerExtensionAction(extension)
    const isPopup = (target: Target) => !open.has(target) && target.url().includes('/popup.html')
    return drive(await (await browser.waitForTarget(isPopup)).asPage())
  }

  async function findPage(part: string): Promise<DrivenPage> {
    const target = await browser.waitForTarget(
      (target) => target.type() === 'page' && target.url().includes(part),
    )
    return drive(await target.asPage())
  }

  async function pressKeys(driven: DrivenPage, keys: string[]): Promise<void> {
    const page = pageOf(driven)
    await page.bringToFront()
    for (const key of keys) {
      const [last = '', ...held] = key.length > 1 ? key.split('+').reverse() : [key]
      for (const name of held) await page.keyboard.down(name as KeyInput)
      await page.keyboard.press(last as KeyInput)
      for (const name of held) await page.keyboard.up(name as KeyInput)
    }
  }

  /** Chromium has no switch for all: each tab and worker is told, and tabs to come are when they open. */
  async function setOffline(offline: boolean): Promise<void> {
    isOffline = offline
    const conditions = { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
    for (const target of browser.targets()) {
      if (target.type() === 'page') await (await target.page())?.setOfflineMode(offline)
      const worker = target.type() === 'service_worker' ? await target.worker() : null
      await worker?.client.send('Network.emulateNetworkConditions', conditions)
    }
  }

  async function stopBackground(): Promise<void> {
    for (const target of browser.targets()) {
      if (target.type() === 'service_worker') await (await target.worker())?.close()
    }
  }

  async function readClipboard(driven: DrivenPage): Promise<string> {
    const permission = { name: 'clipboard-read' }
    await browser.setPermission(`chrome-extension://${extension.id}`, {
      permission,
      state: 'granted',
    })
    return driven.run(() => navigator.clipboard.readText())
  }

  function pageOf(driven: DrivenPage): Page {
    const page = pages.get(driven)
    if (!page) throw new Error('This page belongs to another browser.')
    return page
  }

  return {
    openTab,
    pageOf,
    openPage,
    openExtensionPage: (path) => openPage(`chrome-extension://${extension.id}/${path}`),
    pressAction,
    findPage,
    pressKeys,
    resize: (driven, width, height) => pageOf(driven).setViewport({ width, height }),
    setOffline,
    stopBackground,
    readClipboard,
    exited: new Promise((resolve) => browser.process()?.once('exit', () => resolve())),
    close: () => browser.close(),
  }
}

export interface ChromiumBrowser extends DrivenBrowser {
  /** An empty tab, with Puppeteer's page for what only Chromium can do. */
  openTab(): Promise<{ page: Page; driven: DrivenPage }>
  /** Puppeteer's page of a tab or the popup. */
  pageOf(driven: DrivenPage): Page
}

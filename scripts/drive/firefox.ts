import { type Bidi, connectBidi } from './bidi.ts'
import { callOf } from './call-of.ts'
import type { DrivenBrowser, DrivenPage, LaunchOptions } from './driven-browser.ts'
import { pause } from './pause.ts'
import { startFirefox } from './start-firefox.ts'
import { waitForLoad } from './wait-for.ts'

/** Starts Firefox with the extension, as a temporary add-on whose storage outlives it. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxBrowser> {
  const firefox = await startFirefox(options)
  const bidi = await connectBidi(firefox.url)
  const { extension } = await bidi.send<{ extension: string }>('webExtension.install', {
    extensionData: { type: 'path', path: options.extension },
  })
  const chrome = await findWindow(bidi)
  const root = await inChrome<string>(
    `'moz-extension://' + WebExtensionPolicy.getByID(${JSON.stringify(extension)}).mozExtensionHostname + '/'`,
  )
  const contexts = new Map<DrivenPage, string>()

  /** Runs privileged code in the browser's own window. */
  function inChrome<Result>(expression: string): Promise<Result> {
    return evaluate(bidi, chrome, expression)
  }

  function drive(context: string): DrivenPage {
    let touchedAt = 0
    /** A call counts as a gesture only where the one before it did not, and a gesture is forgotten after five seconds. */
    async function touch(): Promise<void> {
      if (Date.now() - touchedAt < 2500) return
      await evaluate(bidi, context, '0', false)
      touchedAt = Date.now()
    }
    const page: DrivenPage = {
      run: async (work, ...args) => {
        await touch()
        return evaluate(bidi, context, callOf(work, args))
      },
      close: async () => {
        await bidi.send('browsingContext.close', { context })
      },
    }
    contexts.set(page, context)
    return page
  }

  async function openPage(url: string): Promise<DrivenPage> {
    if (!/^https?:/.test(url)) return openPrivileged(url)
    // A process of a tab's may die while Firefox still starts; the next tab gets another one.
    const page = await openTab(url).catch(() => openTab(url))
    await waitForLoad(page)
    return page
  }

  async function openTab(url: string): Promise<DrivenPage> {
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    })
    try {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'interactive' })
    } catch (error) {
      const shown = await inChrome<string>('gBrowser.selectedBrowser.documentURI.filePath')
      await bidi.send('browsingContext.close', { context })
      throw new Error(`${url} was not opened, about:${shown} was. ${error}`)
    }
    return drive(context)
  }

  /** BiDi refuses to navigate to `moz-extension:` and `about:`; the window itself does not. */
  async function openPrivileged(url: string): Promise<DrivenPage> {
    const known = new Set((await tabs()).map((tab) => tab.context))
    await inChrome(`(() => {
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
      gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal })
    })()`)
    return waitForTab((tab) => !known.has(tab.context) && tab.url.startsWith(url))
  }

  async function tabs(): Promise<Tab[]> {
    return (await bidi.send<{ contexts: Tab[] }>('browsingContext.getTree')).contexts
  }

  async function waitForTab(isIt: (tab: Tab) => boolean): Promise<DrivenPage> {
    for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(50)) {
      const found = (await tabs()).find(isIt)
      if (found) return drive(found.context)
    }
    throw new Error('The tab did not open.')
  }

  async function pressAction(page: DrivenPage): Promise<DrivenPage> {
    await closePopup()
    await bidi.send('browsingContext.activate', { context: contexts.get(page) })
    await inChrome(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extension)})
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)
    })()`)
    return { run: (work, ...args) => inChrome(inPopup(callOf(work, args))), close: closePopup }
  }

  /** Closes the popup and waits until it is gone: the next one could be taken for it. */
  async function closePopup(): Promise<void> {
    await inChrome(`(async () => {
      for (let tries = 0; tries < 100; tries += 1) {
        const popup = document.querySelector('${popup}')
        if (!popup) return
        popup.closest('panel')?.hidePopup()
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    })()`)
  }

  async function pressKeys(page: DrivenPage, keys: string[]): Promise<void> {
    const context = contexts.get(page)
    await bidi.send('browsingContext.activate', { context })
    // Tab leads out of a page at its end; keys that come from outside would still reach it, but as if it were asleep.
    await inChrome('gBrowser.selectedBrowser.focus()')
    const actions = keys.flatMap((key) => {
      const names = key.length > 1 ? key.split('+') : [key]
      const values = names.map((name) => namedKeys[name] ?? name)
      return [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.reverse().map((value) => ({ type: 'keyUp', value })),
      ]
    })
    await bidi.send('input.performActions', {
      context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    })
  }

  async function resize(page: DrivenPage, width: number, height: number): Promise<void> {
    await bidi.send('browsingContext.setViewport', {
      context: contexts.get(page),
      viewport: { width, height },
    })
  }

  /** This machine itself and connections that are open stay reachable unless told otherwise; the tests' pages are on it. */
  function setOffline(isOffline: boolean): Promise<void> {
    return inChrome(`(() => {
      Services.prefs.setBoolPref('network.disable-localhost-when-offline', ${isOffline})
      Services.io.offline = ${isOffline}
      Services.obs.notifyObservers(null, 'net:prune-all-connections')
    })()`)
  }

  function stopBackground(): Promise<void> {
    return inChrome(`WebExtensionPolicy.getByID(${JSON.stringify(extension)}).extension.terminateBackground({
      ignoreDevToolsAttached: true, disableResetIdleForTest: true })`)
  }

  return {
    openPage,
    openExtensionPage: (path) => openPrivileged(root + path),
    pressAction,
    findPage: (part) => waitForTab((tab) => tab.url.includes(part)),
    pressKeys,
    resize,
    setOffline,
    stopBackground,
    readClipboard: (page) => page.run(() => navigator.clipboard.readText()),
    inChrome,
    exited: firefox.exited,
    async close() {
      await bidi.send('browser.close').catch(() => undefined)
      bidi.close()
      await firefox.exited
    },
  }
}

export interface FirefoxBrowser extends DrivenBrowser {
  /** Runs privileged code in the browser's own window, for what only Firefox can do. */
  inChrome<Result>(expression: string): Promise<Result>
}

/** As WebDriver writes them. */
const namedKeys: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

interface Tab {
  context: string
  url: string
}

const popup = 'browser.webextension-popup-browser'

async function findWindow(bidi: Bidi): Promise<string> {
  const { contexts } = await bidi.send<{ contexts: Tab[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  })
  const window = contexts.find(({ url }) => url.includes('browser.xhtml'))
  if (!window) throw new Error('Firefox opened no window.')
  return window.context
}

/** Wraps an expression so that it runs in the popup: BiDi sees tabs alone, a frame script sees the popup too. */
function inPopup(expression: string): string {
  const script = `{
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
    content.document.notifyUserGestureActivation()
    const answer = (data) => sendAsyncMessage('offprint:answer', data)
    Promise.resolve()
      .then(() => Cu.evalInSandbox(${JSON.stringify(`Promise.resolve(${expression}).then((v) => JSON.stringify(v))`)}, sandbox))
      .then((json) => answer({ json }), (error) => answer({ error: String(error) }))
  }`
  return `new Promise((resolve, reject) => {
    const { messageManager } = document.querySelector('${popup}') ?? {}
    if (!messageManager) return reject(new Error('The popup is closed.'))
    setTimeout(() => reject(new Error('The popup did not answer.')), 2000)
    messageManager.addMessageListener('offprint:answer', function listen({ data }) {
      messageManager.removeMessageListener('offprint:answer', listen)
      if (data.error) reject(new Error(data.error))
      else resolve(data.json === undefined ? undefined : JSON.parse(data.json))
    })
    messageManager.loadFrameScript(${JSON.stringify('data:,')} + encodeURIComponent(${JSON.stringify(script)}), false)
  })`
}

/** The value of an expression, as JSON; what it does counts as done by a person, unless it is no gesture. */
async function evaluate<Result>(
  bidi: Bidi,
  context: string,
  expression: string,
  isGesture = true,
): Promise<Result> {
  const answer = await bidi.send<Evaluated>('script.evaluate', {
    expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`,
    target: { context },
    awaitPromise: true,
    userActivation: isGesture,
  })
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
  return JSON.parse(answer.result.value ?? 'null')
}

type Evaluated =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } }

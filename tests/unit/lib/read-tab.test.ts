import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type PageRequest, readTab } from '../../../lib/read-tab'

const executeScript = vi.fn()
const article = { title: 'The ferry runs again' }
let tabId = 0
let mayReadFiles = true

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  executeScript.mockReset()
  Object.assign(fakeBrowser.scripting, { executeScript })
  mayReadFiles = true
  Object.assign(fakeBrowser.extension, { isAllowedFileSchemeAccess: async () => mayReadFiles })
  tabId = (await fakeBrowser.tabs.create({ url: 'https://paper.example/story' })).id ?? -1
})

afterEach(() => vi.useRealTimers())

/** The answer or the error's code, with all waiting done at once. */
async function read(request: PageRequest = { selection: false, rules: [] }): Promise<unknown> {
  const reading = readTab(tabId, request).catch((error: { code: unknown }) => error.code)
  await vi.runAllTimersAsync()
  return reading
}

describe('reading a tab', () => {
  it('runs the extract script and nothing else, and hands on what it returns', async () => {
    executeScript.mockResolvedValue([{ result: { ok: true, value: article } }])
    expect(await read()).toEqual(article)
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId },
      files: ['/extract.js'],
    })
  })

  it.each<PageRequest>([
    { selection: true, rules: [] },
    { selection: false, rules: [{ keep: false, by: 'selector', value: '.promo' }] },
  ])('says before it runs what is wanted: %j', async (request) => {
    executeScript.mockResolvedValue([{ result: { ok: true, value: article } }])
    await read(request)
    const [first, second] = executeScript.mock.calls.map(([injection]) => injection)
    first.func(...first.args)
    expect(globalThis.offprintRequest).toEqual(request)
    expect(second.files).toBeDefined()
    globalThis.offprintRequest = undefined
  })

  const refusal = { ok: false, code: 'not-an-article', message: 'too little text' }

  it('asks Readability where no article is found', async () => {
    executeScript.mockResolvedValueOnce([{ result: refusal }])
    executeScript.mockResolvedValueOnce([{ result: { ok: true, value: article } }])
    expect(await read()).toEqual(article)
    expect(executeScript).toHaveBeenLastCalledWith({
      target: { tabId },
      files: ['/readability.js', '/extract.js'],
    })
  })

  it('hands on why the page is no article for Readability either', async () => {
    executeScript.mockResolvedValue([{ result: refusal }])
    expect(await read()).toBe('not-an-article')
    expect(executeScript).toHaveBeenCalledTimes(2)
  })

  it('takes its word that nothing is selected', async () => {
    executeScript.mockResolvedValue([{ result: refusal }])
    expect(await read({ selection: true, rules: [] })).toBe('not-an-article')
    expect(executeScript).toHaveBeenCalledTimes(2)
  })

  it('tries once more where the browser refuses right after a navigation', async () => {
    executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page.'))
    executeScript.mockResolvedValueOnce([{ result: { ok: true, value: article } }])
    expect(await read()).toEqual(article)
  })

  it('does not try a third time', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'))
    expect(await read()).toBe('page-not-readable')
    expect(executeScript).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['No tab with id: 12.', 'tab-closed'],
    ['The tab was closed.', 'tab-closed'],
    ['Frame with ID 0 was removed.', 'tab-closed'],
    ['Invalid tab ID: 12', 'tab-closed'],
    ['The extensions gallery cannot be scripted.', 'web-store'],
    ['Cannot access a chrome:// URL', 'browser-page'],
    ['Cannot access contents of url "chrome-extension://abc/page.html".', 'browser-page'],
    ['Frame with ID 0 is showing error page', 'page-not-readable'],
    ['Missing host permission for the tab', 'page-not-readable'],
    ['Something nobody has seen before', 'page-not-readable'],
  ])('“%s” is %s', async (message, code) => {
    executeScript.mockRejectedValue(new Error(message))
    expect(await read()).toBe(code)
  })

  it('names the missing file access where the page is a file', async () => {
    tabId = (await fakeBrowser.tabs.create({ url: 'file:///home/reader/story.html' })).id ?? -1
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'))
    expect(await read()).toBe('file-access')
  })

  it.each([
    [false, 'file-access'],
    [true, 'page-not-readable'],
  ])(
    'takes a page whose address Chromium hides for a file unless it may read those: %j',
    async (allowed, code) => {
      mayReadFiles = allowed
      vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValueOnce({ id: tabId } as never)
      executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'))
      expect(await read()).toBe(code)
    },
  )

  it('a page that is left while it is read gives no article', async () => {
    executeScript.mockResolvedValue([{ result: undefined }])
    expect(await read()).toBe('tab-closed')
    executeScript.mockResolvedValue([])
    expect(await read()).toBe('tab-closed')
  })

  it('a tab that goes away while the browser refuses it is closed, whatever the browser says', async () => {
    executeScript.mockRejectedValue(new Error('Something nobody has seen before'))
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValueOnce(new Error('No tab with id: 12.'))
    expect(await read()).toBe('tab-closed')
  })

  it.each([
    ['loading', 'page-loading'],
    ['complete', 'page-not-readable'],
  ])('a page that never answers and is %s ends in %s', async (status, code) => {
    executeScript.mockReturnValue(new Promise(() => undefined))
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValueOnce({ status } as never)
    expect(await read()).toBe(code)
  })
})

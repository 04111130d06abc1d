import type { ErrorCode } from './errors'

/** What of a tab decides whether its page can be read. */
export interface TabFacts {
  url?: string | undefined
  discarded?: boolean | undefined
  incognito?: boolean | undefined
}

interface Rule {
  code: ErrorCode
  applies(url: URL, tab: TabFacts): boolean
}

const stores = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'addons.mozilla.org', path: '/' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.opera.com', path: '/' },
]

const rules: Rule[] = [
  { code: 'tab-discarded', applies: (_url, tab) => tab.discarded === true },
  { code: 'reader-view', applies: (url) => url.protocol === 'about:' && url.pathname === 'reader' },
  // The browsers keep extensions off their stores, whatever was granted.
  {
    code: 'web-store',
    applies: (url) =>
      stores.some((store) => url.hostname === store.host && url.pathname.startsWith(store.path)),
  },
  { code: 'pdf', applies: (url) => isReadable(url) && /\.pdf$/i.test(url.pathname) },
  { code: 'no-address', applies: (url) => /^(data|blob):$/.test(url.protocol) },
  { code: 'browser-page', applies: (url) => !isReadable(url) },
]

/** Why the page of a tab cannot be saved, as far as its address tells; null where it may be tried. */
export function checkPage(tab: TabFacts): ErrorCode | null {
  // The background belongs to the ordinary windows: what it stored would outlive the private one.
  if (tab.incognito) return 'private-window'
  // Without `activeTab`'s grant the address is hidden; then only trying tells.
  if (!tab.url) return tab.discarded ? 'tab-discarded' : null
  const url = URL.parse(tab.url)
  if (!url) return 'browser-page'
  return rules.find((rule) => rule.applies(url, tab))?.code ?? null
}

function isReadable(url: URL): boolean {
  return ['http:', 'https:', 'file:', 'ftp:'].includes(url.protocol)
}

import { expect, test } from 'vitest'
import { checkPage } from '../../../lib/check-page'

test.each([
  ['https://paper.example/story', null],
  ['http://paper.example/story', null],
  ['file:///home/reader/story.html', null],
  ['https://paper.example/guide.pdf.html', null],
  ['https://addons.mozilla.example/story', null],
  ['https://chrome.google.com/chrome/story', null],
  ['chrome://settings/', 'browser-page'],
  ['edge://settings/', 'browser-page'],
  ['brave://settings/', 'browser-page'],
  ['about:blank', 'browser-page'],
  ['about:config', 'browser-page'],
  ['about:reader?url=https%3A%2F%2Fpaper.example%2Fstory', 'reader-view'],
  ['chrome-extension://abcdefgh/options.html', 'browser-page'],
  ['moz-extension://1234/options.html', 'browser-page'],
  ['devtools://devtools/bundled/inspector.html', 'browser-page'],
  ['view-source:https://paper.example/story', 'browser-page'],
  ['resource://pdf.js/web/viewer.html', 'browser-page'],
  ['javascript:void(0)', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'web-store'],
  ['https://chrome.google.com/webstore/detail/x', 'web-store'],
  ['https://addons.mozilla.org/firefox/addon/x', 'web-store'],
  ['https://microsoftedge.microsoft.com/addons/detail/x', 'web-store'],
  ['https://paper.example/budget.PDF', 'pdf'],
  ['file:///home/reader/budget.pdf', 'pdf'],
  ['not an address', 'browser-page'],
  ['data:text/html,<p>A story', 'no-address'],
  ['blob:https://paper.example/1234', 'no-address'],
])('%s: %s', (url, code) => {
  expect(checkPage({ url })).toBe(code)
})

test('a tab that sleeps is told before anything else', () => {
  expect(checkPage({ url: 'https://paper.example/story', discarded: true })).toBe('tab-discarded')
})

test('a private window is told before the address is looked at', () => {
  expect(checkPage({ url: 'https://paper.example/story', incognito: true })).toBe('private-window')
  expect(checkPage({ incognito: true })).toBe('private-window')
})

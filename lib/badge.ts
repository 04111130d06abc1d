import { browser } from 'wxt/browser'
import { i18n } from '#i18n'

/** Sign and colour both tell: never colour alone. */
const badges = {
  working: { text: '…', color: '#3d5a80' },
  saved: { text: '✓', color: '#1b6e3c' },
  failed: { text: '!', color: '#b3261e' },
  blocked: { text: '×', color: '#5f6368' },
} as const

const secondsShown = 6
const clearings = new Map<number, ReturnType<typeof setTimeout>>()

/** Shows on the toolbar button of a tab how its save goes; `title` says it in words. */
export async function showBadge(
  tabId: number,
  state: keyof typeof badges,
  title: string,
): Promise<void> {
  // What an earlier save has shown must not clear the sign of this one.
  clearTimeout(clearings.get(tabId))
  clearings.delete(tabId)
  const { text, color } = badges[state]
  // The words first: whoever sees the sign finds them.
  const steps = [
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeText({ tabId, text }),
  ]
  // The tab may be closed by now; there is nobody left to tell then.
  await Promise.allSettled(steps)
  if (state === 'working') return
  clearings.set(
    tabId,
    setTimeout(() => clearBadge(tabId), secondsShown * 1000),
  )
}

async function clearBadge(tabId: number): Promise<void> {
  clearings.delete(tabId)
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: i18n.t('extensionName') }),
  ])
}

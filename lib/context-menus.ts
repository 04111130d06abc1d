import { browser } from 'wxt/browser'
import { i18n } from '#i18n'
import { saveQuietly } from './save-quietly'

/** Menus outlive the worker, so they are made once, when Offprint is installed or updated. */
export function createContextMenus(): void {
  browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({
      id: 'save-page',
      title: i18n.t('menu.savePage'),
      contexts: ['page', 'action'],
    })
    browser.contextMenus.create({
      id: 'save-selection',
      title: i18n.t('menu.saveSelection'),
      contexts: ['selection'],
    })
  })
}

/** Answers a click on one of the menus. */
export function answerContextMenu(menuItemId: string | number, tabId: number | undefined): void {
  if (tabId === undefined) return
  if (menuItemId === 'save-page') saveQuietly(tabId)
  if (menuItemId === 'save-selection') saveQuietly(tabId, { selection: true })
}

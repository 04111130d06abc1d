import { browser } from 'wxt/browser'
import { AppError } from './errors'

/** The tab that the reader is looking at. @throws AppError `tab-closed` */
export async function currentTabId(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) throw new AppError('tab-closed')
  return tab.id
}

import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { backgroundFunctions } from '../lib/background-functions'
import { answerContextMenu, createContextMenus } from '../lib/context-menus'
import { indexLibraryLater } from '../lib/index-library'
import { serve } from '../lib/messages'
import { openLibraryPage } from '../lib/open-page'
import { onOpening } from '../lib/openings'
import { purgeOldTrash } from '../lib/purge-old-trash'
import { saveOnOpening } from '../lib/save-on-opening'
import { saveQuietly } from '../lib/save-quietly'
import { resumePictures } from '../lib/store-pictures'

export default defineBackground(() => {
  serve(backgroundFunctions)
  onOpening((opening) => saveOnOpening(opening).catch(() => undefined))
  resumePictures().catch(() => undefined)
  indexLibraryLater()

  browser.runtime.onInstalled.addListener(createContextMenus)
  browser.runtime.onStartup.addListener(() => void purgeOldTrash())

  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) =>
    answerContextMenu(menuItemId, tab?.id),
  )

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-library') openLibraryPage()
    if (command === 'save-page' && tab?.id !== undefined) saveQuietly(tab.id)
  })
})

import { browser } from 'wxt/browser'

export type CommandName = 'save-page' | 'open-library'

/** The keys of each command as the browser has them now, `''` where it has given none: it keeps some for itself. */
export async function readShortcuts(): Promise<Record<CommandName, string>> {
  const commands = await browser.commands.getAll()
  const keysOf = (name: CommandName) =>
    commands.find((command) => command.name === name)?.shortcut ?? ''
  return { 'save-page': keysOf('save-page'), 'open-library': keysOf('open-library') }
}

/** Opens the browser's own page on which keys are set; extensions may not set them. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.BROWSER === 'firefox') await firefoxCommands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}

/** Firefox 137; the types of WXT are Chromium's. */
const firefoxCommands = browser.commands as unknown as { openShortcutSettings(): Promise<void> }

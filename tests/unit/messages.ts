import {
  generateChromeMessages,
  type MessagesObject,
  parseMessagesObject,
} from '@wxt-dev/i18n/build'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import sentences from '../../locales/en.json'

// Setup of the unit tests: WXT's fake browser has no i18n, so that the English sentences, in the form in which the
// build hands them to a browser, stand in for it.
const messages = generateChromeMessages(parseMessagesObject(sentences as MessagesObject))

Object.assign(fakeBrowser.i18n, {
  getUILanguage: () => 'en',
  getMessage: (key: string, substitutions: string[] = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => substitutions[n - 1] ?? ''),
})

// Nor has it commands that a browser gave no keys.
Object.assign(fakeBrowser.commands, { getAll: async () => [] })

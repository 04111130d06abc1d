import { defineConfig } from 'wxt'
import { compileAtOnce } from './scripts/compile-at-once'
import { dropDeadHelper } from './scripts/drop-dead-helper'
import { fewScripts } from './scripts/few-scripts'

// `img-src blob:` alone: pictures are shown from the library, never from the network. The `trusted-types` names are
// ours (`article`) and DOMPurify's own. No `frame-ancestors`: with it Firefox refuses `srcdoc` frames.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src blob: data:',
  "connect-src 'self' http: https:",
  "font-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types article dompurify',
].join('; ')

/**
 * On Windows and Linux Chromium keeps Alt+Shift+A for a command of its own, and gives an extension that suggests it
 * no keys at all.
 */
const libraryKeys = { default: 'Alt+Shift+A', windows: 'Alt+Shift+L', linux: 'Alt+Shift+L' }

export default defineConfig({
  imports: false,
  // Else the build replaces `:dir()` by a list of languages and `light-dark()` by variables.
  vite: () => ({
    build: { cssTarget: ['chrome126', 'firefox140'], modulePreload: { polyfill: false } },
    plugins: [fewScripts, compileAtOnce, dropDeadHelper],
  }),
  modules: ['@wxt-dev/i18n/module'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    commands: {
      'save-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSavePage__',
      },
      'open-library': {
        suggested_key: browser === 'firefox' ? { default: libraryKeys.default } : libraryKeys,
        description: '__MSG_commandOpenLibrary__',
      },
    },
    ...(browser === 'firefox' && {
      // Else the button is hidden in the menu of the extensions.
      action: { default_area: 'navbar' },
      browser_specific_settings: {
        gecko: {
          id: 'offprint@offprint.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
})

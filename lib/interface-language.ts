import { browser } from 'wxt/browser'

/** The language of the extension's own sentences, for `<html lang dir>`. */
export function interfaceLanguage(): { lang: string; dir: 'ltr' | 'rtl' } {
  const dir = browser.i18n.getMessage('@@bidi_dir')
  return { lang: browser.i18n.getUILanguage(), dir: dir === 'rtl' ? 'rtl' : 'ltr' }
}

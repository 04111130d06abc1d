import { i18n } from '#i18n'

/** The language that the extension's sentences are really in, whatever the browser's own is, for `<html lang dir>`. */
export function interfaceLanguage(): { lang: string; dir: 'ltr' | 'rtl' } {
  const lang = i18n.t('language')
  return { lang, dir: /^(ar|fa|he|ur|yi)\b/.test(lang) ? 'rtl' : 'ltr' }
}

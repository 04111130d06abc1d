import { i18n } from '#i18n'
import { lineAndColumn } from '../../lib/export/template/line-and-column'
import type { TemplateError, TemplateErrorCode } from '../../lib/export/template/template-error'

const sentences: Record<TemplateErrorCode, (text: string) => string> = {
  'unknown-field': (text) => i18n.t('template.unknownField', [text]),
  'unknown-property': (text) => i18n.t('template.unknownProperty', [text]),
  'unknown-filter': (text) => i18n.t('template.unknownFilter', [text]),
  'unknown-tag': (text) => i18n.t('template.unknownTag', [text]),
  'unknown-date-part': (text) => i18n.t('template.unknownDatePart', [text]),
  'wrong-arguments': (text) => i18n.t('template.wrongArguments', [text]),
  'no-list': (text) => i18n.t('template.noList', [text]),
  'not-closed': (text) => i18n.t('template.notClosed', [text]),
  'not-opened': (text) => i18n.t('template.notOpened', [text]),
  'not-understood': (text) => i18n.t('template.notUnderstood', [text]),
  incomplete: (text) => i18n.t('template.incomplete', [text]),
  'too-deep': () => i18n.t('template.tooDeep'),
  'not-safe-in-yaml': (text) => i18n.t('template.notSafeInYaml', [text]),
}

const mostCharacters = 60

/** What is wrong, in words. */
export function templateSentence({ code, text, meant }: TemplateError): string {
  const shown = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text
  const sentence = sentences[code](fromTheLeft(shown.trim()))
  return meant ? `${sentence} ${i18n.t('template.meant', [fromTheLeft(meant)])}` : sentence
}

/** Whatever the sentence around it is. */
function fromTheLeft(code: string): string {
  return `\u2066${code}\u2069`
}

/** Where it is. */
export function templatePlace(template: string, { at }: TemplateError): string {
  const { line, column } = lineAndColumn(template, at)
  return i18n.t('template.place', [String(line), String(column)])
}

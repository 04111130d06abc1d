import type { UponSanitizeAttributeHookEvent } from 'dompurify'

/** DOMPurify hook: an attribute stays if its element may have it and its value passes; addresses are rewritten. */
export function judgeAttribute(element: Element, event: UponSanitizeAttributeHookEvent): void {
  const name = event.attrName
  const rule = own(rulesByTag[element.localName], name) ?? own(rulesAnywhere, name)
  const value = event.attrValue.length > LONGEST_VALUE ? null : (rule?.(event.attrValue) ?? null)
  if (value === null) event.keepAttr = false
  else event.attrValue = value
}

/** Longer values are data, not text or addresses. */
const LONGEST_VALUE = 4096

/** The value to keep, or null to drop the attribute. */
type Rule = (value: string) => string | null

const rulesAnywhere: Record<string, Rule> = {
  lang: matching(/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,5}$/i),
  dir: matching(/^(?:ltr|rtl|auto)$/i),
}

const text: Rule = (value) => value
const present: Rule = () => ''
const integer = matching(/^-?\d{1,6}$/)
const size = matching(/^[1-9]\d{0,4}$/)
const cells = matching(/^\d{1,3}$/)
const moment = matching(/^[\dTWZPYMDHS:.,+\- ]{1,40}$/i)

const rulesByTag: Record<string, Record<string, Rule>> = {
  a: { href: linkAddress, title: text },
  abbr: { title: text },
  dfn: { title: text },
  img: {
    src: matching(/^image:(?:0|[1-9]\d{0,3})$/),
    alt: text,
    title: text,
    width: size,
    height: size,
  },
  td: { colspan: cells, rowspan: cells },
  th: { colspan: cells, rowspan: cells, scope: matching(/^(?:row|col|rowgroup|colgroup)$/i) },
  col: { span: cells },
  colgroup: { span: cells },
  ol: { start: integer, type: matching(/^[1aAiI]$/), reversed: present },
  li: { value: integer },
  details: { open: present },
  time: { datetime: moment },
  del: { datetime: moment },
  ins: { datetime: moment },
}

/** Web and mail addresses as the URL parser reads them, without name and password. */
function linkAddress(value: string): string | null {
  const url = URL.parse(value)
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return null
  if (url.username || url.password || url.href.length > LONGEST_VALUE) return null
  return url.href
}

function matching(pattern: RegExp): Rule {
  return (value) => (pattern.test(value) ? value : null)
}

/** `constructor` is no rule. */
function own(rules: Record<string, Rule> | undefined, name: string): Rule | undefined {
  return rules && Object.hasOwn(rules, name) ? rules[name] : undefined
}

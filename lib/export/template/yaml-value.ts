import { yamlString } from '../yaml-string'
import type { TemplateValue } from './template-value'

/** A value in one line as YAML 1.1 and 1.2 read it back: text quoted, a list in brackets, what is unknown `null`. */
export function yamlValue(value: TemplateValue): string {
  if (typeof value === 'string') return yamlString(value)
  if (Array.isArray(value)) return `[${value.map(yamlValue).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).map(([name, one]) => `${yamlString(name)}: ${yamlValue(one)}`)
  return `{${pairs.join(', ')}}`
}

/** What a field, a literal or a filter can be. */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | TemplateValue[]
  | { [name: string]: TemplateValue }

/** As it is written into the file. */
export function valueText(value: TemplateValue): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(valueText).join('')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What can be wrong in a template; the settings page has a sentence for each. */
export type TemplateErrorCode =
  | 'unknown-field'
  | 'unknown-property'
  | 'unknown-filter'
  | 'unknown-tag'
  | 'unknown-date-part'
  | 'wrong-arguments'
  | 'no-list'
  | 'not-closed'
  | 'not-opened'
  | 'not-understood'
  | 'incomplete'
  | 'too-deep'
  /** A warning: what is written there can break the front matter. */
  | 'not-safe-in-yaml'

/** A stretch of a template, in UTF-16 code units. */
export interface Place {
  at: number
  end: number
}

/** A place in a template that cannot be done, or that does not do what it looks like. */
export interface TemplateError extends Place {
  code: TemplateErrorCode
  /** What stands there. */
  text: string
  /** What was probably meant. */
  meant?: string | null
}

export type Report = (code: TemplateErrorCode, place: Place, meant?: string | null) => void

/** A warning: files are made all the same. */
export function isWarning({ code }: TemplateError): boolean {
  return code === 'not-safe-in-yaml'
}

import type { Place } from './template-error'

/** A template as a tree. */
export type TemplateNode =
  | { kind: 'text'; text: string }
  | ({ kind: 'output'; value: Piped } & Place)
  | { kind: 'if'; branches: Branch[] }
  | { kind: 'for'; name: string; list: Operand; body: TemplateNode[]; otherwise: TemplateNode[] }

export interface Branch {
  /** `null` is `else`. */
  test: Test | null
  body: TemplateNode[]
}

/** A value and what it goes through: `title | upcase | truncate: 40`. */
export interface Piped {
  value: Operand
  filters: Filtering[]
}

export interface Filtering extends Place {
  name: string
  given: Operand[]
}

export type Operand = Place &
  (
    | { kind: 'literal'; value: string | number | boolean | null }
    | { kind: 'field'; names: string[] }
  )

export type Test =
  | { kind: 'truth'; value: Operand }
  | { kind: 'compare'; operator: Comparison; left: Operand; right: Operand }
  | { kind: 'and'; left: Test; right: Test }
  | { kind: 'or'; left: Test; right: Test }
  | { kind: 'not'; test: Test }

export const comparisons = ['==', '!=', '<=', '>=', '<', '>', 'contains'] as const

export type Comparison = (typeof comparisons)[number]

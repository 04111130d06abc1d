import type { Highlight } from '../lib/article'

/** A highlight of the first words of the test article. */
export function testHighlight(change: Partial<Highlight> = {}): Highlight {
  return {
    id: 'mark-1',
    exact: 'The ferry',
    prefix: '',
    suffix: ' is back.',
    start: 0,
    end: 9,
    color: 'yellow',
    note: null,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    ...change,
  }
}

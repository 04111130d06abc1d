import { expect, it } from 'vitest'
import { readDateline } from '../../../../../lib/extract/content/read-dateline'

it.each([
  ['BERLIN, May 26 (Reuters) - The bridge opened.', 'BERLIN, May 26', 'Reuters'],
  ['NEW YORK (AP) — The bridge opened.', 'NEW YORK', 'AP'],
  ['ST. GALLEN – Die Brücke ist offen.', 'ST. GALLEN', null],
  ['SÃO PAULO, Brazil — A ponte abriu.', 'SÃO PAULO, Brazil', null],
  ['(dpa) - Die Brücke ist offen.', null, 'dpa'],
])('“%s” is written in %s for %s', (line, dateline, agency) => {
  expect(readDateline(line)).toEqual({ dateline, agency })
})

it.each([
  'The bridge – the old one – opened.',
  'BBC reporters were there.',
  'A bridge opened - at last.',
  'NATO-led forces left the town.',
  '',
])('“%s” has neither', (line) => {
  expect(readDateline(line)).toEqual({ dateline: null, agency: null })
})

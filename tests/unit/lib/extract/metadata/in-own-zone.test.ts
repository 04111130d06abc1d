import { expect, it } from 'vitest'
import { inOwnZone } from '../../../../../lib/extract/metadata/in-own-zone'

it.each([
  ['2026-02-25T02:25:54Z', 'February 24, 2026 | 9:25pm', '2026-02-24T21:25:54-05:00'],
  ['2026-02-25T02:25:54+00:00', 'Feb. 24, 2026, 9:25 p.m.', '2026-02-24T21:25:54-05:00'],
  ['2026-05-04T00:25:56.000Z', '3 May 202621:25', '2026-05-03T21:25:56-03:00'],
  ['2026-02-24T20:45:00Z', '25.2.2026 02:30', '2026-02-25T02:30:00+05:45'],
  ['2026-02-24T20:45:00Z', '24.2.2026 20:45', '2026-02-24T20:45:00Z'],
])('has %s as the page prints it, %s', (time, line, own) => {
  expect(inOwnZone(time, ['Share', line], 'en')).toBe(own)
})

it.each([
  ['no zone is so far away', '2026-02-25T02:25:54Z', 'February 20, 2026, 9:25 pm'],
  ['no zone is off by such minutes', '2026-02-25T02:25:54Z', 'February 24, 2026, 9:37 pm'],
  ['no clock is printed', '2026-02-25T02:25:54Z', 'February 24, 2026'],
  ['the zone is known', '2026-02-25T02:25:54+01:00', 'February 24, 2026, 9:25 pm'],
  ['only the day is known', '2026-02-25', 'February 24, 2026, 9:25 pm'],
])('leaves a time as it is where %s', (_, time, line) => {
  expect(inOwnZone(time, [line], 'en')).toBe(time)
})

import { expect, it } from 'vitest'
import { readWrittenDate } from '../../../../../lib/extract/metadata/read-written-date'

it.each([
  ['Published May 26, 2017 at 5:30 am', 'en', '2017-05-26'],
  ['By Berit Holm on 26th May 2017', 'en-GB', '2017-05-26'],
  ['Stand: 26. März 2017, 14:07 Uhr', 'de', '2017-03-26'],
  ['26 de mayo de 2017', 'es', '2017-05-26'],
  ['le 1er août 2017 à 10h', 'fr', '2017-08-01'],
  ['26 мая 2017 г.', 'ru', '2017-05-26'],
  ['2017年5月26日 05時30分', 'ja', '2017-05-26'],
  ['2017년 5월 26일', 'ko', '2017-05-26'],
  ['입력 2017.05.26. 오후', 'ko', '2017-05-26'],
  ['Do 26.05.17 | 14:07 Uhr', 'de', '2017-05-26'],
  ['26/05/2017', 'fr', '2017-05-26'],
  ['05/26/2017', 'en-US', '2017-05-26'],
  ['26 May 2017', 'sv', '2017-05-26'],
  ['Sept. 5, 2017', 'en', '2017-09-05'],
  ['5 Sep 2017', 'en-GB', '2017-09-05'],
])('%s (%s) is %s', (line, lang, day) => {
  expect(readWrittenDate(line, lang)).toBe(day)
})

it.each([
  ['5/26/17', 'en'],
  ['The score was 3-2 in 2017', 'en'],
  ['May 2017', 'en'],
  ['41 crowns 2017', 'en'],
  ['192.168.2017.1', 'en'],
  ['26 May 2017', 'not a language'],
])('%s (%s) is no whole date, or one of another language', (line, lang) => {
  expect(readWrittenDate(line, lang)).toBe(lang === 'not a language' ? '2017-05-26' : null)
})

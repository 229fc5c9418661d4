import { expect, test } from 'vitest'
import { annexReference, dateLine, fileDay, numberLine } from './head-lines.ts'

/** A line with every fixed space seen as "_". */
const seen = (line: string): string => line.replace(/\u00a0/g, '_')

test.each([
  ['5', 'KH-UBND', 'Số:_05/KH-UBND'],
  ['05', 'KH-UBND', 'Số:_05/KH-UBND'],
  ['0', 'KH-UBND', 'Số:_00/KH-UBND'],
  ['12', 'UBND-VP', 'Số:_12/UBND-VP'],
  ['108', 'BC-UBND', 'Số:_108/BC-UBND'],
  ['5a', 'QĐ-UBND', 'Số:_5a/QĐ-UBND'],
  [null, 'KH-UBND', 'Số:________/KH-UBND'],
  ['', 'KH-UBND', 'Số:________/KH-UBND'],
])('number %j of %s is printed %s', (number, symbol, line) =>
  expect(seen(numberLine({ number, symbol }) ?? '')).toBe(line),
)

test.each([null, '5'])('without a symbol there is no number line, whatever the number: %j', (number) =>
  expect(numberLine({ number, symbol: null })).toBe(null),
)

test.each([
  ['2027-01-05', 'ngày_05 tháng_01 năm_2027'],
  ['2027-02-10', 'ngày_10 tháng_02 năm_2027'],
  ['2027-03-09', 'ngày_09 tháng_3 năm_2027'],
  ['2027-12-31', 'ngày_31 tháng_12 năm_2027'],
  ['2027-01', 'ngày_____ tháng_01 năm_2027'],
  ['2027', 'ngày_____ tháng_____ năm_2027'],
  ['', 'ngày_____ tháng_____ năm_____'],
])('%j is printed "%s"', (issuedOn, line) =>
  expect(seen(dateLine({ place: 'Suối Mẫu', issuedOn }))).toBe(`Suối Mẫu, ${line}`),
)

test.each([
  ['5', '2027-01-12', 'Kèm theo Kế hoạch số_05/KH-UBND ngày_12 tháng_01 năm_2027 của UBND xã Suối Mẫu'],
  [null, '2027', 'Kèm theo Kế hoạch số________/KH-UBND ngày_____ tháng_____ năm_2027 của UBND xã Suối Mẫu'],
])('an annex to number %j of %s says "%s"', (number, issuedOn, line) =>
  expect(seen(annexReference('Kế hoạch', { number, symbol: 'KH-UBND', issuedOn }, 'UBND xã Suối Mẫu'))).toBe(line),
)

test('an annex to a paper without a number line is named by its day', () =>
  expect(
    seen(annexReference('Bài giới thiệu', { number: null, symbol: null, issuedOn: '2027-01-12' }, 'UBND xã')),
  ).toBe('Kèm theo Bài giới thiệu ngày_12 tháng_01 năm_2027 của UBND xã'))

test.each([
  ['2027-02-05', { year: 2027, month: 2, day: 5 }],
  ['2027-02', { year: 2027, month: 2, day: 1 }],
  ['2027', { year: 2027, month: 1, day: 1 }],
  ['', { year: 2020, month: 3, day: 5 }],
])('the file of a document of %j bears %o', (iso, day) => expect(fileDay(iso)).toEqual(day))

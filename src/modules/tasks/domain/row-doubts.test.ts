import { expect, test } from 'vitest'
import type { ReadRow } from '#modules/documents/domain/index.ts'
import { rowDoubts } from './row-doubts.ts'

const GOOD: ReadRow = {
  number: '',
  title: 'Phát thanh trên loa',
  products: '',
  start: 'Tháng 3/2027',
  finish: 'Tháng 5/2027',
  lead: 'Văn phòng',
  coordinating: '',
  note: '',
  wasJoined: false,
}
const AROUND = {
  period: { from: '2027-01-01', to: '2027-12-31' },
  titles: ['Họp thôn'],
  isUnit: (name: string) => name === 'Văn phòng',
}

test.each([
  ['all is well', {}, []],
  ['nobody leads', { lead: '' }, ['no-lead']],
  ['a unit the commune does not have', { coordinating: 'Văn phòng; Sở Mẫu' }, ['unit-unknown']],
  ['no time', { start: '', finish: '' }, ['no-time']],
  ['a time nobody can reckon with', { finish: 'khi nào rảnh' }, ['time-unclear']],
  ['ends before it begins', { start: 'Tháng 6/2027', finish: 'Tháng 5/2027' }, ['ends-before-start']],
  ['already in the plan', { title: 'HỌP THÔN' }, ['already-there']],
  ['made of several lines', { wasJoined: true }, ['joined']],
  ['a title of figures', { title: '12.000' }, ['odd-title']],
  ['more than a cell holds', { note: 'x'.repeat(301) }, ['too-long']],
])('%s', (_, change, doubts) => {
  expect(rowDoubts([{ ...GOOD, ...change }], AROUND)).toEqual([doubts])
})

test('a number left out and a row said twice are told at the later row', () => {
  const rows = [
    { ...GOOD, number: '1' },
    { ...GOOD, number: '3' },
  ]
  expect(rowDoubts(rows, AROUND)).toEqual([[], ['same-as-another', 'number-gap']])
})

import { expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import type { DocumentFields, RelationEnd } from './legal-document.ts'
import { distinctName, shortCitation, standardCitation } from './standard-citation.ts'

const document = (over: Partial<DocumentFields>): DocumentFields => ({
  kind: 'Nghị định',
  number: '120/2028/NĐ-CP',
  issuedOn: '2028-02-04',
  issuer: 'Chính phủ',
  subject: 'về việc mẫu',
  ...over,
})

test.each([
  [{}, 'Căn cứ Nghị định số 120/2028/NĐ-CP ngày 04 tháng 02 năm 2028 của Chính phủ về việc mẫu'],
  // Months from March stand without a nought, days up to nine with one: NĐ 30/2020, Phụ lục I.
  [{ issuedOn: '2028-03-09' }, 'Căn cứ Nghị định số 120/2028/NĐ-CP ngày 09 tháng 3 năm 2028 của Chính phủ về việc mẫu'],
  [
    { issuedOn: '2028-12-31' },
    'Căn cứ Nghị định số 120/2028/NĐ-CP ngày 31 tháng 12 năm 2028 của Chính phủ về việc mẫu',
  ],
  [{ issuedOn: '2028-02' }, 'Căn cứ Nghị định số 120/2028/NĐ-CP tháng 02 năm 2028 của Chính phủ về việc mẫu'],
  [{ issuedOn: '2028' }, 'Căn cứ Nghị định số 120/2028/NĐ-CP của Chính phủ về việc mẫu'],
  [{ issuedOn: null, issuer: null, subject: null }, 'Căn cứ Nghị định số 120/2028/NĐ-CP'],
  [
    { subject: 'Quy định về việc mẫu.' },
    'Căn cứ Nghị định số 120/2028/NĐ-CP ngày 04 tháng 02 năm 2028 của Chính phủ quy định về việc mẫu',
  ],
  [
    { subject: 'Chương trình mẫu' },
    'Căn cứ Nghị định số 120/2028/NĐ-CP ngày 04 tháng 02 năm 2028 của Chính phủ về Chương trình mẫu',
  ],
  [
    { kind: 'Luật', number: '12/2028/QH16', subject: 'Việc mẫu', issuer: 'Quốc hội' },
    'Căn cứ Luật Việc mẫu ngày 04 tháng 02 năm 2028',
  ],
  [
    { kind: 'Luật', number: '12/2028/QH16', subject: 'Việc mẫu', issuedOn: null },
    'Căn cứ Luật Việc mẫu số 12/2028/QH16',
  ],
  [
    { kind: 'Luật', number: '12/2028/QH16', subject: null, issuedOn: null, issuer: null },
    'Căn cứ Luật số 12/2028/QH16',
  ],
])('%j', (over, printed) => {
  expect(standardCitation(document(over))).toBe(printed)
})

test('what amended it follows, but only what did so by the day of the plan', () => {
  const by = (
    number: string,
    issuedOn: string,
    on: string | null,
    kind: RelationEnd['kind'] = 'amends',
  ): RelationEnd => ({
    id: null,
    kind,
    on: on === null ? null : plainDate(on),
    clause: null,
    other: { id: number, ...document({ number, issuedOn }) },
  })
  const amended = {
    ...document({ subject: null }),
    changedBy: [
      by('130/2029/NĐ-CP', '2029-08-07', '2029-10-01'),
      by('140/2030/NĐ-CP', '2030-11-12', '2031-01-01'),
      by('150/2031/NĐ-CP', '2031-11-12', '2031-11-12', 'guides'),
    ],
  }
  const base = 'Căn cứ Nghị định số 120/2028/NĐ-CP ngày 04 tháng 02 năm 2028 của Chính phủ'
  const first = 'Nghị định số 130/2029/NĐ-CP ngày 07 tháng 8 năm 2029'
  expect(standardCitation(amended, plainDate('2029-09-30'))).toBe(base)
  expect(standardCitation(amended, plainDate('2029-10-01'))).toBe(`${base}; được sửa đổi, bổ sung bởi ${first}`)
  expect(standardCitation(amended)).toBe(
    `${base}; được sửa đổi, bổ sung bởi ${first} và Nghị định số 140/2030/NĐ-CP ngày 12 tháng 11 năm 2030`,
  )
})

test('short, and short enough to tell two of one number apart', () => {
  expect(shortCitation(document({}))).toBe('Nghị định số 120/2028/NĐ-CP')
  expect(shortCitation(document({ kind: 'Luật', subject: 'Việc mẫu' }))).toBe('Luật Việc mẫu')
  expect(distinctName(document({ issuedOn: '2028' }))).toBe('Nghị định số 120/2028/NĐ-CP')
  expect(distinctName(document({ number: '12/NQ-CP', kind: 'Nghị quyết', issuedOn: '2028' }))).toBe(
    'Nghị quyết số 12/NQ-CP năm 2028',
  )
  const law = document({ kind: 'Luật', number: '12/2028/QH16' })
  expect(distinctName({ ...law, subject: 'Việc mẫu' })).toBe('Luật Việc mẫu số 12/2028/QH16')
  expect(distinctName({ ...law, subject: null })).toBe('Luật số 12/2028/QH16')
  expect(distinctName(document({}))).toBe('Nghị định số 120/2028/NĐ-CP ngày 04/02/2028')
})

import { expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { citedState } from './cited-state.ts'
import { matchCited } from './match-cited.ts'
import { documentIdentity } from './document-identity.ts'
import { registerOf } from './register.ts'
import type { OwnDocument, OwnRelation } from './register.ts'
import { SHIPPED_DOCUMENTS } from './shipped/index.ts'
import { shippedId } from './shipped/index.ts'

const OWN: OwnDocument = {
  id: 'a',
  kind: 'Nghị định',
  number: '901/2031/NĐ-CP',
  issuedOn: '2031-03-01',
  issuer: 'Chính phủ',
  subject: null,
  inForceFrom: plainDate('2031-05-01'),
  inForceTo: null,
  source: 'mẫu',
  checkedOn: null,
  needsChecking: false,
  note: null,
  link: null,
  fileId: null,
  closedReason: null,
}
const LATER: OwnDocument = {
  ...OWN,
  id: 'b',
  number: '902/2033/NĐ-CP',
  issuedOn: '2033-01-01',
  inForceFrom: plainDate('2033-07-01'),
}

const related = (kind: OwnRelation['kind'], on: string | null, clause: string | null = null): OwnRelation[] => [
  { id: 'r', fromId: 'b', kind, toId: 'a', on: on === null ? null : plainDate(on), clause },
]

const NAME = 'Nghị định số 901/2031/NĐ-CP'
const BY = 'Nghị định số 902/2033/NĐ-CP'

// what is known of it, relation to it, day, state, sentence
test.each<[Partial<OwnDocument>, OwnRelation[], string, string, string]>([
  [{}, [], '2031-05-01', 'in-force', ''],
  [{}, [], '2031-04-30', 'not-yet', `${NAME} có hiệu lực từ ngày 01/05/2031, sau ngày 30/04/2031.`],
  [{}, [], '2031-02-28', 'later', `${NAME} ngày 01/3/2031 ban hành sau ngày 28/02/2031.`],
  [{ issuedOn: '2031' }, [], '2031-05-01', 'in-force', ''],
  [{ issuedOn: '2031', inForceFrom: null }, [], '2030-12-31', 'later', `${NAME} ban hành sau ngày 31/12/2030.`],
  [{ inForceTo: plainDate('2032-01-01') }, [], '2032-01-01', 'in-force', ''],
  [{ inForceTo: plainDate('2032-01-01') }, [], '2032-01-02', 'expired', `${NAME} hết hiệu lực từ sau ngày 01/01/2032.`],
  [{ inForceFrom: null }, [], '2032-01-02', 'unknown', `Chưa rõ ${NAME} có hiệu lực từ ngày nào.`],
  [{ kind: 'Kế hoạch', number: '9/KH-BNV', inForceFrom: null }, [], '2032-01-02', 'in-force', ''],
  [
    { kind: 'Kế hoạch', inForceFrom: null, needsChecking: true },
    [],
    '2032-01-02',
    'unknown',
    'Chưa đối chiếu bản gốc xem Kế hoạch số 901/2031/NĐ-CP còn hiệu lực không.',
  ],
  [{}, related('replaces', null), '2033-06-30', 'in-force', ''],
  [{}, related('replaces', null), '2033-07-01', 'replaced', `${NAME} đã được thay thế bởi ${BY} từ 01/07/2033.`],
  [{}, related('replaces', '2034-01-01'), '2033-12-31', 'in-force', ''],
  [{}, related('repeals', null), '2033-07-01', 'expired', `${NAME} đã bị bãi bỏ bởi ${BY} từ 01/07/2033.`],
  [
    {},
    related('amends', null, 'Điều 3'),
    '2033-07-01',
    'amended',
    `${NAME} được sửa đổi, bổ sung bởi ${BY} (Điều 3) từ 01/07/2033.`,
  ],
  [{}, related('repeals-part', null), '2033-07-01', 'amended', `${NAME} bị bãi bỏ một phần bởi ${BY} từ 01/07/2033.`],
  [{}, related('guides', null), '2033-07-01', 'in-force', ''],
])('%j %j on %s is %s', (known, relations, on, state, sentence) => {
  const register = registerOf([{ ...OWN, ...known }, LATER], relations)
  const told = citedState(
    register.find((one) => one.id === 'a')!,
    plainDate(on),
  )
  expect([told.state, told.sentence]).toEqual([state, sentence])
})

test('a number without a day names a document only while there is one of it', () => {
  const second = { ...OWN, id: 'c', number: '901/2031/NĐ-CP', issuer: 'Chính phủ', issuedOn: '2031-09-09' }
  const wanted = { kind: 'Nghị định', number: '901 /2031/ND-CP', issuedOn: null, issuer: null }
  expect(matchCited(registerOf([OWN], []), wanted)).toMatchObject({ found: 'one', document: { id: 'a' } })
  expect(matchCited(registerOf([OWN, second], []), wanted).found).toBe('several')
  expect(matchCited(registerOf([OWN, second], []), { ...wanted, issuedOn: '2031-09' })).toMatchObject({
    found: 'one',
    document: { id: 'c' },
  })
  expect(matchCited(registerOf([OWN], []), { ...wanted, issuedOn: '2030' }).found).toBe('none')
  expect(matchCited(registerOf([OWN], []), { ...wanted, issuer: 'Bộ Nội vụ' }).found).toBe('none')
})

test('a law is found by its name', () => {
  const wanted = {
    kind: 'Luật',
    number: '',
    issuedOn: '2022-11-10',
    issuer: null,
    subject: 'Thực hiện dân chủ ở cơ sở',
  }
  expect(matchCited(registerOf([], []), wanted)).toMatchObject({ found: 'one', document: { number: '10/2022/QH15' } })
  expect(matchCited(registerOf([], []), { ...wanted, issuedOn: '2019' }).found).toBe('none')
})

test.each([
  ['76/NQ-CP', '2021-07-15', 'Chính phủ', '76 / nq-cp', '2021', null, true],
  ['76/NQ-CP', '2021-07-15', 'Chính phủ', '76/NQ-CP', '2013', 'Chính phủ', false],
  ['5/KH-UBND', '2024', 'UBND tỉnh Mẫu', '5/KH-UBND', '2024', 'Ủy ban nhân dân tỉnh Mẫu', true],
  ['5/KH-UBND', '2024', 'UBND tỉnh Mẫu', '5/KH-UBND', '2024', 'UBND huyện Mẫu', false],
  ['30/2020/NĐ-CP', null, null, '30/2020/ND-CP', '2020-03-05', 'Chính phủ', true],
])('%s %s %s and %s %s %s are one: %s', (number, issuedOn, issuer, number2, issuedOn2, issuer2, isOne) => {
  const left = documentIdentity({ number, issuedOn, issuer })
  expect(left === documentIdentity({ number: number2, issuedOn: issuedOn2, issuer: issuer2 })).toBe(isOne)
})

test('what the commune entered and a later version ships becomes one and keeps its id and its words', () => {
  const [shipped] = SHIPPED_DOCUMENTS.filter((one) => one.number === '1001/QĐ-BNV')
  const own = {
    ...OWN,
    id: 'mine',
    kind: 'Quyết định',
    number: '1001/QĐ-BNV',
    issuedOn: '2023-12-11',
    issuer: 'Bộ Nội vụ',
    subject: 'về việc xã ghi',
    inForceFrom: null,
  }
  const register = registerOf(
    [own],
    [{ id: 'r', fromId: shippedId(67), kind: 'amends', toId: shippedId(shipped!.no), on: null, clause: null }],
  )
  const both = register.filter((one) => one.number === '1001/QĐ-BNV')
  expect(both).toHaveLength(1)
  expect(both[0]).toMatchObject({
    id: 'mine',
    otherIds: [shippedId(shipped!.no)],
    subject: 'về việc xã ghi',
    about: shipped!.about,
    shipped: { subject: null },
    changedBy: [{ kind: 'amends' }],
  })
})

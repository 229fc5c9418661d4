import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { correctionLetter, revocationNotice } from './correction-letter.ts'
import { isReviewTime, reviewFrom, reviewMessage } from './review-message.ts'

const PLAN = {
  number: '17/KH-UBND',
  issuedOn: '2027-01-12',
  issuer: 'Ủy ban nhân dân xã Suối Mẫu',
  title: 'Tuyên truyền cải cách hành chính năm 2027',
}
const FACTS = {
  commune: { kind: 'xã', name: 'Suối Mẫu' },
  year: 2027,
  symbol: 'UBND-VP',
  signer: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: '' },
  recipients: ['Đoàn Thanh niên xã'],
  isSample: true,
}

test('the công văn names every slip with what is right, and leaves the rest', () => {
  const letter = correctionLetter(
    PLAN,
    [
      { place: 'mục II.1', wrong: 'thủ tuc', correct: 'thủ tục', paper: null },
      { place: 'dòng 2 của Phụ lục', wrong: '', correct: 'Quý II', paper: 'Kế hoạch số 45/KH-UBND' },
    ],
    FACTS,
  )
  expect(letter.subject).toBe('đính chính Kế hoạch số 17/KH-UBND')
  expect(letter.items).toEqual([
    'Tại mục II.1: đã in “thủ tuc”, nay đính chính là “thủ tục”.',
    'Tại dòng 2 của Phụ lục (Kế hoạch số 45/KH-UBND): nay đính chính là “Quý II”.',
  ])
  expect(letter.to).toEqual(['Đoàn Thanh niên xã'])
  expect(letter.recipients).toEqual(['Như trên', 'Lưu: VT, VP'])
})

test('the notice of revocation says which plan, why and from when; what is not known stays open', () => {
  const words = (reason: string, effectiveOn: string | null): string =>
    JSON.stringify(revocationNotice(PLAN, { reason, effectiveOn }, FACTS).body)
  expect(words('Thay bằng kế hoạch chung', '2027-06-01')).toContain('Lý do thu hồi: Thay bằng kế hoạch chung.')
  expect(words('Thay bằng kế hoạch chung', '2027-06-01')).toContain('hết hiệu lực từ ngày 01/06/2027')
  expect(words('', null)).toContain('Lý do thu hồi: …')
})

describe('the yearly review', () => {
  test.each([
    ['2027-12-31', 1, '2027-12-01'],
    ['2027-12-31', 3, '2027-10-01'],
    ['2027-02-15', 3, '2026-12-01'],
  ])('a plan until %s, %i months: from %s', (to, months, first) => {
    expect(reviewFrom(plainDate(to), months)).toBe(first)
  })
  test.each([
    ['2027-11-30', false],
    ['2027-12-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('a plan until 31/12/2027 is reviewed on %s: %s', (today, expected) => {
    expect(isReviewTime(plainDate('2027-12-31'), 1, plainDate(today))).toBe(expected)
  })
  test('the message names plan and day', () => {
    expect(reviewMessage(PLAN, 'UBND xã Suối Mẫu', '2027-12-08')).toMatch(
      /^UBND xã Suối Mẫu đang rà soát Kế hoạch số 17\/KH-UBND[\s\S]*trước ngày 08\/12\/2027/,
    )
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { readPlan } from '../reading/read-plan.ts'
import { textDocument } from '../reading/text-document.ts'
import { shareOf } from './commune-share.ts'
import { coverage } from './coverage.ts'
import { doubtOf } from './doubt.ts'
import { ownDueOf } from './own-due.ts'
import { NO_WORK, workOfReading } from './own-work.ts'
import { headOnly } from './stored-superior.ts'
import { superiorItems } from './superior-items.ts'

const read = (text: string) => readPlan(textDocument([{ name: 'a.txt', text }]))
const province = read(readFileSync('samples/plans/tinh-mau-2026.txt', 'utf8'))
const commune = read(readFileSync('samples/plans/suoi-mau-2026.txt', 'utf8'))
const FACTS = { communeName: 'Suối Mẫu', twoTiersSince: plainDate('2025-07-01') }

describe('whose work a printed unit makes it', () => {
  const after = { ...FACTS, issuedOn: '2026-01-05', isSentToCommunes: false }
  test.each([
    ['UBND các xã, phường', 'yes'],
    ['UBND cấp xã', 'yes'],
    ['Ủy ban nhân dân các xã, phường, thị trấn', 'yes'],
    ['Ủy ban nhân dân xã, phường, đặc khu', 'yes'],
    ['Các sở, ban, ngành tỉnh; UBND các xã, phường', 'yes'],
    ['các cơ quan, đơn vị cấp huyện; UBND các xã, thị trấn', 'yes'],
    ['Các cơ quan, đơn vị, địa phương', 'yes'],
    ['UBND xã Suối Mẫu', 'yes'],
    ['UBND xã Đồi Mẫu', 'no'],
    ['Các cơ quan, đơn vị', 'maybe'],
    ['UBND các huyện, thành phố', 'maybe'],
    ['', 'maybe'],
    ['Sở Nội vụ', 'no'],
    ['Các sở, ban, ngành tỉnh', 'no'],
    ['Báo và phát thanh, truyền hình Mẫu Sơn', 'no'],
    ['Ủy ban nhân dân thị xã Mẫu', 'maybe'],
  ])('%s: %s', (unit, share) => expect(shareOf(unit, after).share).toBe(share))

  test('everyone, in a plan that is sent to the communes, is the communes too', () =>
    expect(shareOf('Các cơ quan, đơn vị', { ...after, isSentToCommunes: true }).share).toBe('yes'))
  test('before 1/7/2025 a district did its own work', () =>
    expect(shareOf('UBND các huyện, thành phố', { ...after, issuedOn: '2024-03-01' }).share).toBe('no'))
})

describe('what the sample province asks', () => {
  const items = superiorItems(province, FACTS)
  const of = (share: string) => items.filter((item) => item.forCommune === share).map((item) => item.text)
  test('duties of the communes, sentence by sentence, each with its place', () => {
    expect(of('yes')).toEqual([
      'Xây dựng kế hoạch và tổ chức thực hiện',
      'Báo cáo định kỳ quý, 6 tháng, năm về Sở Nội vụ',
    ])
    expect(of('maybe')).toEqual(['Tổ chức cuộc thi trực tuyến tìm hiểu CCHC'])
    expect(items.every((item) => item.source !== null)).toBe(true)
    expect(items.map((item) => item.key)).toEqual(['a0', 'a1', 'd0.0', 'd1.0.0', 'd1.0.1'])
  })

  test('compared with the sample commune: the plan is there, the report is there', () => {
    const found = coverage(items, workOfReading(commune), { level: 'tỉnh' })
    expect(found.given).toBe(2)
    expect(found.answer).toBe(
      'Kế hoạch tỉnh giao xã 2 việc, ta có 2, không thiếu việc nào. 1 việc chưa rõ có thuộc xã không, cần xem.',
    )
  })

  test('without a plan of its own everything is missing', () =>
    expect(coverage(items, NO_WORK, { level: 'tỉnh' }).counts).toMatchObject({ covered: 0, missing: 2 }))
})

describe('the day the own plan is due', () => {
  const asking = (sentence: string) =>
    ownDueOf(
      {
        ...headOnly({
          title: 'Kế hoạch mẫu',
          number: '9/KH-UBND',
          issuedOn: '2027-01-05',
          issuer: 'UBND tỉnh Mẫu Sơn',
        }),
        responsibilities: [{ unit: 'UBND các xã, phường', duties: [sentence], asked: false }],
      },
      FACTS,
    )
  test.each([
    ['Ban hành kế hoạch trước ngày 15/02/2027.', '2027-02-14'],
    ['Xây dựng kế hoạch của địa phương, gửi về Sở Nội vụ chậm nhất ngày 20/01/2027.', '2027-01-20'],
    ['Xây dựng kế hoạch, hoàn thành trước ngày 01/3.', '2027-02-28'],
  ])('%s', (sentence, on) => expect(asking(sentence)?.on).toBe(on))
  test.each([
    'Xây dựng kế hoạch và tổ chức thực hiện.',
    'Gửi báo cáo trước ngày 15/12/2027.',
    'Xây dựng kế hoạch trước ngày 31/02/2027.',
  ])('nothing is made up from “%s”', (sentence) => expect(asking(sentence)).toBeNull())
})

describe('what cannot be read well', () => {
  const typed = headOnly({ title: 'Kế hoạch mẫu', number: null, issuedOn: null, issuer: null })
  test('without a single item nothing is claimed', () => {
    const doubt = doubtOf(typed, [], 'file')
    expect(doubt).toMatch(/Không đọc được việc nào/)
    expect(coverage([], NO_WORK, { doubt }).answer).toMatch(/^Chưa đủ căn cứ để đối chiếu/)
  })
  test('a cut file says so, and what was read stays', () => {
    const cut = { ...province, truncated: true }
    const items = superiorItems(cut, FACTS)
    const found = coverage(items, workOfReading(commune), { doubt: doubtOf(cut, items, 'file') })
    expect(found.isReliable).toBe(false)
    expect(found.answer).toMatch(/^Chưa đủ căn cứ để đối chiếu hết: mới đọc được 2 việc/)
  })
})

describe('the officer decides', () => {
  const items = superiorItems(province, FACTS)
  const work = workOfReading(commune)
  const stateOf = (
    verdict: 'covered' | 'not-covered' | 'ours' | 'not-ours',
    key: string,
    ownText: string | null = null,
  ) =>
    coverage(items, work, { decisions: [{ itemKey: key, verdict, ownText, reason: 'lý do mẫu' }] }).lines.find(
      (line) => line.item.key === key,
    )?.state
  test('each decision wins over the words', () => {
    expect(stateOf('not-ours', 'd1.0.1')).toBe('not-ours')
    expect(stateOf('not-covered', 'd1.0.1')).toBe('missing')
    expect(stateOf('ours', 'a1')).toBe('missing')
    expect(stateOf('covered', 'a1', 'Niêm yết công khai thủ tục hành chính')).toBe('covered')
  })
  test('an own item that is gone covers nothing any more', () =>
    expect(stateOf('covered', 'a1', 'Việc đã bỏ')).toBe('missing'))
})

import { describe, expect, test } from 'vitest'
import {
  LONGEST_MINUTES,
  LONGEST_SENTENCE,
  portalSummary,
  radioScript,
  readingMinutes,
  scriptDoubts,
} from './plan-texts.ts'
import type { PlanActivity, PlanFacts } from './plan-facts.ts'
import { shortSentences, wordsOf } from './short-sentences.ts'
import { spokenText } from './spoken.ts'

const activity = (title: string, timing: Partial<PlanActivity['timing']>, lead = ['Phòng VH-XH']): PlanActivity => ({
  title,
  lead,
  timing: { kind: 'deadline', text: null, from: null, to: null, every: null, ...timing },
})
const FACTS: PlanFacts = {
  issuer: 'Ủy ban nhân dân xã Suối Mẫu',
  title: 'Kế hoạch tuyên truyền công tác CCHC năm 2026',
  number: '17/KH-UBND',
  issuedOn: '2026-01-12',
  from: '2026-01-01',
  to: '2026-12-31',
  objectives: ['Nâng cao nhận thức của cán bộ, người dân;'],
  activities: [
    activity('Phát bài trên loa', { kind: 'recurring', every: 'month', text: 'Hằng tháng' }),
    activity('Tổ chức hội nghị, xem tại https://mau.example/x', { to: '2026-06-30', text: 'Tháng 6/2026' }),
    activity('Họp thôn', { to: '2026-02-15', text: 'Trước 15/02/2026' }),
    activity('Niêm yết TTHC', { kind: 'unspecified' }, []),
  ],
  focalUnit: 'Văn phòng HĐND và UBND',
}
const sentencesOf = (body: string): string[] => body.split(/(?<=[.!?])\s+|\n+/u)

describe('the portal’s summary', () => {
  const { title, body } = portalSummary(FACTS)
  test('says what the commune will do, quarter by quarter, and whom to ask', () => {
    expect(title).toBe('Xã Suối Mẫu thực hiện Kế hoạch tuyên truyền công tác CCHC năm 2026')
    const at = ['Quý I năm 2026', 'Quý II năm 2026', 'Hằng tháng', 'Kế hoạch chưa ghi thời gian', 'Hỏi ở đâu'].map(
      (heading) => body.indexOf(`\n${heading}\n`),
    )
    expect(at.every((place) => place > 0)).toBe(true)
    expect([...at].sort((a, b) => a - b)).toEqual(at)
    expect(body).toContain('- Họp thôn (Phòng VH-XH chủ trì; thời gian: trước 15/02/2026).')
    expect(body).toContain('đã ban hành Kế hoạch số 17/KH-UBND ngày 12/01/2026 về tuyên truyền')
    expect(body).toContain('- Nâng cao nhận thức của cán bộ, người dân.')
  })
  test('has no link and no lead that the plan does not name', () => {
    expect(body).not.toMatch(/https?:|www\./)
    expect(body).toContain('- Niêm yết TTHC.')
  })
})

describe('the station’s script', () => {
  const { body } = radioScript(FACTS)
  test('spells out, in short sentences, within three minutes', () => {
    expect(body).toContain('Ủy ban nhân dân xã Suối Mẫu đã ban hành Kế hoạch số 17 ngày 12 tháng 1 năm 2026')
    expect(body).toContain('Chủ trì: Phòng Văn hóa - Xã hội.')
    expect(body).toContain('Niêm yết thủ tục hành chính.')
    expect(body).toContain('Quý một năm 2026.')
    expect(body).not.toMatch(/CCHC|TTHC|UBND|HĐND|https?:/)
    expect(scriptDoubts(body)).toMatchObject({ unknown: [], long: [] })
    expect(readingMinutes(body)).toBeLessThanOrEqual(LONGEST_MINUTES)
  })
  test('a plan of 60 long activities still fits and says how many were not read', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      activity(
        `Việc mẫu thứ ${index + 1} tuyên truyền, phổ biến về thủ tục hành chính và dịch vụ công trực tuyến cho người dân trên địa bàn các thôn thông qua loa truyền thanh`,
        { to: '2026-06-30' },
      ),
    )
    const script = radioScript({ ...FACTS, activities: many }).body
    expect(readingMinutes(script)).toBeLessThanOrEqual(LONGEST_MINUTES)
    expect(script).toContain('Kế hoạch có 60 việc.')
    expect(script).toMatch(/kế hoạch còn \d+ việc khác/)
    expect(Math.max(...sentencesOf(script).map((sentence) => wordsOf(sentence).length))).toBeLessThanOrEqual(
      LONGEST_SENTENCE,
    )
  })
})

test('cutting loses no word and keeps to the length', () => {
  const long = `${'một hai ba bốn năm sáu bảy tám '.repeat(4)}, chín mười và ${'mười một '.repeat(20)}`
  const cut = shortSentences(long, 25)
  expect(cut.every((sentence) => wordsOf(sentence).length <= 25)).toBe(true)
  expect(wordsOf(cut.join(' ')).map((word) => word.toLowerCase().replace(/[.,]/g, ''))).toEqual(
    wordsOf(long).map((word) => word.replace(/[.,]/g, '')),
  )
})

test.each([
  ['UBND xã; HĐND', 'Ủy ban nhân dân xã; Hội đồng nhân dân', []],
  ['đạt trên 90 %, 6/6 ấp', 'đạt trên 90 phần trăm, 6 trên 6 ấp', []],
  ['Trước 05/02/2026', 'Trước mùng 5 tháng 2 năm 2026', []],
  ['Quý II, BCĐ xã', 'Quý II, BCĐ xã', ['BCĐ']],
])('%s is read', (text, spoken, unknown) => {
  expect(spokenText(text)).toEqual({ text: spoken, unknown })
})

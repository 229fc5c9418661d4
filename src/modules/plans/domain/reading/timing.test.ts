import { describe, expect, test } from 'vitest'
import { joinTiming, readTiming } from './timing.ts'
import type { TimingProblem } from './timing.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const HALF = { from: '2026-07-01', to: '2026-12-31' }

// wording, kind, from, to, every
const CASES: [string, string, string | null, string | null, string | null][] = [
  ['Thường xuyên', 'continuous', null, null, null],
  ['Thường xuyên trong năm', 'continuous', null, null, null],
  ['Thường xuyên, liên tục', 'continuous', null, null, null],
  ['thường xuyên trong năm 2026.', 'continuous', null, null, null],
  ['Quanh năm', 'continuous', null, null, null],
  ['Thường xuyên, ngay sau khi có quyết định công bố', 'continuous', null, null, null],
  ['Hàng tuần', 'recurring', null, null, 'week'],
  ['Hằng tuần', 'recurring', null, null, 'week'],
  ['hằng tuần, hằng tháng', 'recurring', null, null, 'week'],
  ['Mỗi tuần 02 lần', 'recurring', null, null, 'week'],
  ['02 tin/tuần', 'recurring', null, null, 'week'],
  ['17 giờ 30 phút thứ sáu hàng tuần', 'recurring', null, null, 'week'],
  ['01 lần/tuần', 'recurring', null, null, 'week'],
  ['Hàng tháng', 'recurring', null, null, 'month'],
  ['Hằng tháng', 'recurring', null, null, 'month'],
  ['Mỗi tháng', 'recurring', null, null, 'month'],
  ['Mỗi tháng 01 chuyên mục', 'recurring', null, null, 'month'],
  ['Định kỳ hàng tháng', 'recurring', null, null, 'month'],
  ['Ít nhất 02 lần/tháng', 'recurring', null, null, 'month'],
  ['tối thiểu 02 tin, bài/tháng', 'recurring', null, null, 'month'],
  ['1 tháng/lần', 'recurring', null, null, 'month'],
  ['01 tuần 01 lần', 'recurring', null, null, 'week'],
  ['Hàng quý', 'recurring', null, null, 'quarter'],
  ['Hằng quý', 'recurring', null, null, 'quarter'],
  ['Mỗi quý 01 lần', 'recurring', null, null, 'quarter'],
  ['01 lần/quý', 'recurring', null, null, 'quarter'],
  ['Định kỳ hằng quý, 6 tháng, năm', 'recurring', null, null, 'quarter'],
  ['Hàng năm', 'recurring', null, null, 'year'],
  ['Hằng năm', 'recurring', null, null, 'year'],
  ['01 lần/năm', 'recurring', null, null, 'year'],
  ['Định kỳ', 'recurring', null, null, null],
  ['Định kỳ 6 tháng và đột xuất', 'recurring', null, null, null],
  ['Hàng ngày', 'recurring', null, null, null],
  ['Các phiên họp thường kỳ', 'recurring', null, null, null],
  ['Trong năm', 'period', '2026-01-01', '2026-12-31', null],
  ['Trong năm 2026', 'period', '2026-01-01', '2026-12-31', null],
  ['Cả năm', 'period', '2026-01-01', '2026-12-31', null],
  ['Năm 2026', 'period', '2026-01-01', '2026-12-31', null],
  ['Quý I', 'period', '2026-01-01', '2026-03-31', null],
  ['Quý II/2026', 'period', '2026-04-01', '2026-06-30', null],
  ['quý III năm 2026', 'period', '2026-07-01', '2026-09-30', null],
  ['Quý 4', 'period', '2026-10-01', '2026-12-31', null],
  ['Quý II, Quý III và Quý IV', 'period', '2026-04-01', '2026-12-31', null],
  ['Quý I, quý III', 'period', '2026-01-01', '2026-09-30', null],
  ['Quý II - Quý IV/2026', 'period', '2026-04-01', '2026-12-31', null],
  ['Tháng 5', 'period', '2026-05-01', '2026-05-31', null],
  ['Tháng 02/2026', 'period', '2026-02-01', '2026-02-28', null],
  ['tháng 10 năm 2026', 'period', '2026-10-01', '2026-10-31', null],
  ['Trong tháng 11/2025', 'period', '2025-11-01', '2025-11-30', null],
  ['Tháng 3, 4', 'period', '2026-03-01', '2026-04-30', null],
  ['Tháng 3 và tháng 10 năm 2026', 'period', '2026-03-01', '2026-10-31', null],
  ['Từ tháng 01 đến tháng 9 năm 2026', 'period', '2026-01-01', '2026-09-30', null],
  ['Từ tháng 4 đến hết tháng 8/2026', 'period', '2026-04-01', '2026-08-31', null],
  ['Tháng 4 - 6/2026', 'period', '2026-04-01', '2026-06-30', null],
  ['Từ tháng 11/2025 đến tháng 02/2026', 'period', '2025-11-01', '2026-02-28', null],
  ['6 tháng đầu năm', 'period', '2026-01-01', '2026-06-30', null],
  ['6 tháng cuối năm 2026', 'period', '2026-07-01', '2026-12-31', null],
  ['từ ngày 01/3 đến ngày 30/11/2026', 'period', '2026-03-01', '2026-11-30', null],
  ['Từ 20/5 đến 25/5/2026', 'period', '2026-05-20', '2026-05-25', null],
  ['Ngày 10/10/2026', 'period', '2026-10-10', '2026-10-10', null],
  ['ngày 19 tháng 5 năm 2026', 'period', '2026-05-19', '2026-05-19', null],
  ['Trước ngày 30/4/2026', 'deadline', null, '2026-04-30', null],
  ['Trước 17/01', 'deadline', null, '2026-01-17', null],
  ['trước ngày 30 tháng 01 năm 2026', 'deadline', null, '2026-01-30', null],
  ['Hoàn thành trước ngày 31/3/2026', 'deadline', null, '2026-03-31', null],
  ['Hoàn thành trong ngày 15/6/2026', 'deadline', null, '2026-06-15', null],
  ['Chậm nhất ngày 20/11/2026', 'deadline', null, '2026-11-20', null],
  ['Xong trước 05/12', 'deadline', null, '2026-12-05', null],
  ['Trước tháng 6/2026', 'deadline', null, '2026-06-01', null],
  ['Hết tháng 9/2026', 'deadline', null, '2026-09-30', null],
  ['Trước quý IV', 'deadline', null, '2026-10-01', null],
  ['Theo kế hoạch của cấp trên', 'unspecified', null, null, null],
  ['Khi có yêu cầu', 'unspecified', null, null, null],
  ['', 'unspecified', null, null, null],
]

describe('wordings of time', () => {
  test.each(CASES)('%s', (wording, kind, from, to, every) => {
    const read = readTiming(wording, YEAR)
    expect({ kind: read.kind, from: read.from, to: read.to, every: read.every }).toEqual({ kind, from, to, every })
    if (wording !== '') expect(read.text).toBe(wording.replace(/\.$/, ''))
  })

  test('"trước ngày" leaves the printed day out, "chậm nhất" does not', () => {
    expect(readTiming('Trước ngày 30/4/2026', YEAR).toExclusive).toBe(true)
    expect(readTiming('Chậm nhất ngày 30/4/2026', YEAR).toExclusive).toBeUndefined()
  })

  test('separate spans keep their parts', () => {
    expect(readTiming('Quý I, quý III', YEAR).spans).toEqual([
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-07-01', to: '2026-09-30' },
    ])
  })

  test('"trong năm" of a half-year plan is that half-year', () => {
    expect(readTiming('Trong năm', HALF)).toMatchObject({ from: '2026-07-01', to: '2026-12-31' })
  })

  test.each(['Trước ngày 31/02/2026', 'Ngày 32/5/2026', 'từ 30/02/2026'])(
    '%s names no day of the calendar',
    (wording) => {
      const problems: TimingProblem[] = []
      const read = readTiming(wording, YEAR, problems)
      expect([read.from, read.to]).toEqual([null, null])
      expect(problems).toHaveLength(1)
    },
  )

  test('without a year nothing is guessed', () => {
    expect(readTiming('Quý I', { from: null, to: null })).toMatchObject({ kind: 'unspecified', from: null, to: null })
  })
})

describe('columns Triển khai and Hoàn thành', () => {
  test.each([
    ['Tháng 01/2026', 'Tháng 12/2026', 'period', '2026-01-01', '2026-12-31', null],
    ['Tháng 01/2026', 'Trước 17/01', 'deadline', '2026-01-01', '2026-01-17', null],
    ['Mỗi tháng', 'Mỗi tháng', 'recurring', null, null, 'month'],
    ['Thường xuyên', 'Thường xuyên', 'continuous', null, null, null],
    ['', 'Tháng 5', 'period', '2026-05-01', '2026-05-31', null],
    ['Quý II', '', 'period', '2026-04-01', '2026-06-30', null],
    ['01/03/2026', '15/03/2026', 'period', '2026-03-01', '2026-03-15', null],
    ['', '30/6/2026', 'deadline', null, '2026-06-30', null],
    ['', 'Tháng 5/2026', 'period', '2026-05-01', '2026-05-31', null],
  ])('%s | %s', (start, finish, kind, from, to, every) => {
    expect(joinTiming(start, finish, YEAR)).toMatchObject({ kind, from, to, every })
  })
})

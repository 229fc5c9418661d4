import { describe, expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

const shown = (before: string, after: string): string =>
  wordDifference(before, after)
    .map((run) => (run.kind === 'same' ? run.text : `${run.kind === 'out' ? '[-' : '[+'}${run.text}]`))
    .join('')

describe('what changed between two wordings', () => {
  test.each([
    ['', '', ''],
    ['Phát 01 tin mỗi tháng', 'Phát 01 tin mỗi tháng', 'Phát 01 tin mỗi tháng'],
    ['Phát 01 tin mỗi tháng', 'Phát 02 tin mỗi tháng', 'Phát [-01][+02] tin mỗi tháng'],
    ['Trước ngày 15/3', 'Trước ngày 30/4', 'Trước ngày [-15/3][+30/4]'],
    ['', 'Thêm một việc', '[+Thêm một việc]'],
    ['Bỏ một việc', '', '[-Bỏ một việc]'],
    ['Họp thôn', 'Họp thôn, tổ dân phố', 'Họp [-thôn][+thôn, tổ dân phố]'],
    ['Kế hoạch năm 2026', 'Kế hoạch năm 2026 (bổ sung)', 'Kế hoạch năm 2026[+ (bổ sung)]'],
    ['a b c d', 'a x c y', 'a [-b][+x] c [-d][+y]'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  test('the runs put together give both texts again', () => {
    const before = 'Đài Truyền thanh xã phát  chuyên mục mỗi tuần 01 lần,\nvào sáng thứ Hai.'
    const after = 'Đài Truyền thanh xã phát chuyên mục mỗi tuần 02 lần,\nvào sáng thứ Hai và chiều thứ Năm.'
    const runs = wordDifference(before, after)
    const of = (side: 'out' | 'in') =>
      runs
        .filter((run) => run.kind === 'same' || run.kind === side)
        .map((run) => run.text)
        .join('')
    expect(of('out')).toBe(before)
    expect(of('in')).toBe(after)
  })

  test('a text too long to compare is shown whole', () => {
    const long = 'chữ '.repeat(1_300)
    expect(wordDifference(long, `${long}thêm`).map((run) => run.kind)).toEqual(['out', 'in'])
  })
})

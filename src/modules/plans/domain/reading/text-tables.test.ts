import { expect, test } from 'vitest'
import { piecesOf } from './flow.ts'
import { taskRows } from './tables.ts'
import { textDocument } from './text-document.ts'
import { ordinalOf, rowStarts } from './text-rows.ts'
import { withTextTables } from './text-tables.ts'

test.each([
  ['1   Xây dựng kế hoạch', '1', 'Xây dựng kế hoạch'],
  ['3. Phát thanh', '3', 'Phát thanh'],
  ['L | tuyên truyền', '1', 'tuyên truyền'],
  ['S | chuyên mục', '5', 'chuyên mục'],
  ['S công chức', null, ''],
  ['12/2025', null, ''],
  ['Tháng 01', null, ''],
])('%s is row %s', (text, ordinal, rest) => {
  expect(ordinalOf(text)).toEqual(ordinal === null ? null : { ordinal, rest })
})

test.each([
  ['numbers on the first line', '1A - 2A - -', [0, 2]],
  ['numbers in the middle', 'A 1 - A 2 -', [0, 3]],
  ['no line opens a cell between', 'A 1 - 2A', [0, 3]],
  ['no numbers', 'A - -', []],
])('%s', (_, lines, starts) => {
  const hints = lines
    .split(' ')
    .map((line) => ({ ordinal: /\d/.exec(line)?.[0] ?? null, opens: line.includes('A') || /\d/.test(line) }))
  expect(rowStarts(hints)).toEqual(starts)
})

function tasks(...lines: string[]): unknown[] {
  const items = withTextTables(piecesOf(textDocument([{ name: 'mẫu', text: lines.join('\n') }])), false)
  return items.flatMap((item) =>
    item.kind === 'table'
      ? (taskRows(item) ?? []).map(({ cells }) => [
          cells.title?.text,
          cells.product?.text ?? '',
          cells.timing?.text ?? `${cells.start?.text ?? ''}>${cells.finish?.text ?? ''}`,
          cells.lead?.text ?? '',
          cells.coordinating?.text ?? '',
        ])
      : [],
  )
}

const WANTED = [
  ['Phát thanh chuyên mục cải cách hành chính', 'Chuyên mục', 'Hằng tháng', 'Công chức Văn hóa - Xã hội', 'Các thôn'],
  ['Tiếp xúc cử tri', 'Biên bản', 'Thường xuyên', 'HĐND xã', 'Công chức có liên quan'],
]

test('columns parted by empty space', () => {
  const rows = tasks(
    'TT   Nội dung                     Sản phẩm      Thời gian      Cơ quan chủ trì           Cơ quan phối hợp',
    '1    Phát thanh chuyên mục        Chuyên mục    Hằng tháng     Công chức Văn hóa -       Các thôn',
    '     cải cách hành chính                                       Xã hội',
    '2    Tiếp xúc cử tri              Biên bản      Thường         HĐND xã                   Công chức có',
    '                                                xuyên                                    liên quan',
  )
  expect(rows).toEqual(WANTED)
})

test('columns that ran together', () => {
  const rows = tasks(
    'TT Nội dung Sản phẩm Thời gian Cơ quan chủ trì Cơ quan phối hợp',
    'Phát thanh chuyên mục Chuyên mục | Hằng tháng Công chức Văn hóa - Các thôn',
    '1 | cải cách hành chính Xã hội',
    'Tiếp xúc cử tri Biên bản | Thường HĐND xã | Công chức có',
    '2 xuyên liên quan',
  )
  expect(rows).toEqual(WANTED)
})

test.each([
  ['a sentence that names columns', ['Nội dung, thời gian và kết quả thực hiện', '1. Phát thanh', '2. Họp dân']],
  ['a heading without rows', ['TT  Nội dung  Thời gian  Chủ trì  Phối hợp', 'Không có']],
])('%s is no table', (_, lines) => {
  expect(tasks(...lines)).toEqual([])
})

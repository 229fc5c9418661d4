import { expect, test } from 'vitest'
import type { DocumentTable } from '../official-document.ts'
import { columnWidths, layTable } from './lay-table.ts'
import { plainOf } from './runs.ts'

const table = (columns: DocumentTable['columns'], rows: DocumentTable['rows'] = []): DocumentTable => ({
  kind: 'table',
  columns,
  rows,
})
const head = (columns: DocumentTable['columns']): string[][] =>
  layTable(table(columns), 100).head.map((row) =>
    row.map((cell) => `${plainOf(cell.lines)} ${cell.columns}×${cell.rows}`),
  )

test('heads of one row', () =>
  expect(
    head([
      { title: 'TT', share: 1 },
      { title: 'Nội dung', share: 9 },
    ]),
  ).toEqual([['TT 1×1', 'Nội dung 1×1']]))

test('neighbours of one group stand below its head, the others beside it over both rows', () =>
  expect(
    head([
      { title: 'TT', share: 1 },
      { title: 'Triển khai', share: 1, group: 'Thời gian thực hiện' },
      { title: 'Hoàn thành', share: 1, group: 'Thời gian thực hiện' },
      { title: 'Chủ trì', share: 1, group: 'Đơn vị' },
      { title: 'Ghi chú', share: 1 },
    ]),
  ).toEqual([
    ['TT 1×2', 'Thời gian thực hiện 2×1', 'Đơn vị 1×1', 'Ghi chú 1×2'],
    ['Triển khai 1×1', 'Hoàn thành 1×1', 'Chủ trì 1×1'],
  ]))

test('widths share the page, a row short of cells is filled, a very long one may break', () => {
  const columns = [
    { title: 'TT', share: 1 },
    { title: 'Nội dung', share: 3 },
  ]
  const laid = layTable(
    table(columns, [
      { cells: ['1'] },
      { heading: 'Phát thanh', numeral: 'I.' },
      { cells: ['2', 'rất dài '.repeat(400)] },
    ]),
    200,
  )
  expect(laid.widths).toEqual([50, 150])
  expect(laid.rows.map((row) => row.cells.length)).toEqual([2, 1, 2])
  expect(laid.rows.map((row) => row.whole)).toEqual([true, true, false])
  expect(plainOf(laid.rows[1]!.cells[0]!.lines)).toBe('I. Phát thanh')
  expect(laid.rows[1]!.cells[0]!.columns).toBe(2)
})

test('no column is narrower than its longest word as long as the others can spare it', () => {
  const wide = columnWidths(
    table(
      [
        { title: 'TT', share: 1 },
        { title: 'Nội dung', share: 40 },
      ],
      [{ cells: ['1000', 'Phát thanh'] }],
    ),
    13,
    165,
  )
  expect(wide[0]).toBeGreaterThan(11)
  expect(wide[0]! + wide[1]!).toBeCloseTo(165, 5)
  expect(
    columnWidths(
      table([
        { title: 'không-tách-được-chút-nào', share: 1 },
        { title: 'cũng-không-tách-được', share: 1 },
      ]),
      13,
      20,
    ),
  ).toEqual([10, 10])
})

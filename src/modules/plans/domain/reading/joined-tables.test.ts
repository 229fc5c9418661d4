import { expect, test } from 'vitest'
import type { SourceTable } from './document-model.ts'
import { joinedTable } from './joined-tables.ts'

const EDGES = [60, 90, 300, 400, 530]

function table(rows: string[][], edges = EDGES): SourceTable {
  return {
    kind: 'table',
    ruled: true,
    rows: rows.map((row) =>
      row.map((text, column) => ({
        column,
        colSpan: 1,
        rowSpan: 1,
        box: { x: edges[column]!, y: 100, width: edges[column + 1]! - edges[column]!, height: 20 },
        lines: text === '' ? [] : [{ kind: 'line', text, line: 1, confidence: 1 }],
      })),
    ),
  }
}

const HEAD = ['TT', 'Nội dung', 'Thời gian', 'Chủ trì']
const FIRST = table([
  HEAD,
  ['1', 'Phát thanh', 'Hàng tuần', 'Văn phòng'],
  ['2', 'Niêm yết thủ tục', 'Quý I', 'Một cửa'],
])

function texts(joined: ReturnType<typeof joinedTable>): string[] | null {
  return (
    joined?.table.rows.map((row) => row.map((cell) => cell.lines.map((line) => line.text).join(' ')).join(' | ')) ??
    null
  )
}

test('a repeated heading is left out; lines know their page', () => {
  const joined = joinedTable(
    { page: 3, table: FIRST },
    { page: 4, table: table([HEAD, ['3', 'Hội nghị', 'Quý II', 'Xã']]) },
  )
  expect(texts(joined)!.slice(2)).toEqual(['2 | Niêm yết thủ tục | Quý I | Một cửa', '3 | Hội nghị | Quý II | Xã'])
  expect(joined!.table.rows.at(-1)![1]!.lines[0]!.page).toBe(4)
  expect(joined!.table.rows[0]![1]!.lines[0]!.page).toBe(3)
})

test('a row that the page end cuts in two is one row', () => {
  const joined = joinedTable(
    { page: 1, table: FIRST },
    {
      page: 2,
      table: table([
        ['', 'tại nhà văn hóa thôn', '', ''],
        ['3', 'Hội nghị', 'Quý II', 'Xã'],
      ]),
    },
  )
  expect(texts(joined)!.slice(2)).toEqual([
    '2 | Niêm yết thủ tục tại nhà văn hóa thôn | Quý I | Một cửa',
    '3 | Hội nghị | Quý II | Xã',
  ])
})

test('a scan that lies a little aside is still the same table', () => {
  const aside = table(
    [['3', 'Hội nghị', 'Quý II', 'Xã']],
    EDGES.map((edge) => edge + 12),
  )
  expect(texts(joinedTable({ page: 1, table: FIRST }, { page: 2, table: aside }))).toHaveLength(4)
})

test('a table on other columns, or two pages further, is a table of its own', () => {
  const other = table([['3', 'Hội nghị', 'Quý II', 'Xã']], [60, 200, 320, 420, 530])
  expect(joinedTable({ page: 1, table: FIRST }, { page: 2, table: other })).toBeNull()
  expect(joinedTable({ page: 1, table: FIRST }, { page: 3, table: FIRST })).toBeNull()
  expect(joinedTable({ page: 1, table: FIRST }, { page: 1, table: FIRST })).toBeNull()
})

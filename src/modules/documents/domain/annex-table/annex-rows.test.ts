import { describe, expect, test } from 'vitest'
import { annexRowsOf, cellsOfText, textOfCells } from './index.ts'

const EMPTY = {
  number: '',
  products: '',
  start: '',
  finish: '',
  lead: '',
  coordinating: '',
  note: '',
  wasJoined: false,
}
const HEAD = [
  'TT',
  'Nội dung',
  'Sản phẩm',
  'Triển khai',
  'Hoàn thành',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Ghi chú',
]

/** Titles over the table, then rows, then what is expected. */
const TABLES: readonly (readonly [string, string[][], object[], string[]])[] = [
  [
    'the columns of the annex',
    [HEAD, ['1', 'In tờ rơi', '500 tờ', 'Tháng 3', 'Trước 30/4', 'Văn phòng', 'Các thôn', 'gấp']],
    [
      {
        number: '1',
        title: 'In tờ rơi',
        products: '500 tờ',
        start: 'Tháng 3',
        finish: 'Trước 30/4',
        lead: 'Văn phòng',
        coordinating: 'Các thôn',
        note: 'gấp',
      },
    ],
    [],
  ],
  [
    'titles above, merged over the whole width',
    [
      ['PHỤ LỤC', 'PHỤ LỤC', 'PHỤ LỤC'],
      ['(Kèm theo Kế hoạch số 05/KH-UBND)', '', ''],
      ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì'],
      ['1', 'Họp thôn', 'Thôn Một'],
    ],
    [{ number: '1', title: 'Họp thôn', lead: 'Thôn Một' }],
    [],
  ],
  [
    'a heading over a group, merged',
    [
      ['TT', 'Nội dung', 'Thời gian thực hiện', 'Thời gian thực hiện', 'Đơn vị thực hiện', 'Đơn vị thực hiện'],
      ['TT', 'Nội dung', 'Triển khai', 'Hoàn thành', 'Chủ trì', 'Phối hợp'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['1', 'Tập huấn', 'Tháng 3', 'Tháng 5', 'Văn phòng', 'Công an'],
    ],
    [
      {
        number: '1',
        title: 'Tập huấn',
        start: 'Tháng 3',
        finish: 'Tháng 5',
        lead: 'Văn phòng',
        coordinating: 'Công an',
      },
    ],
    ['(1) (2) (3) (4) (5) (6)'],
  ],
  [
    'a heading over a group, its cells left empty',
    [
      ['TT', 'Nội dung', 'Thời gian', '', 'Chủ trì'],
      ['', '', 'Bắt đầu', 'Kết thúc', ''],
      ['1', 'Tập huấn', 'Tháng 3', 'Tháng 5', 'Văn phòng'],
    ],
    [{ number: '1', title: 'Tập huấn', start: 'Tháng 3', finish: 'Tháng 5', lead: 'Văn phòng' }],
    [],
  ],
  [
    'a time in one column only, merged over two',
    [
      ['TT', 'Nội dung', 'Thời gian', 'Thời gian', 'Chủ trì'],
      ['1', 'Tập huấn', 'Tháng 3', 'Tháng 3', 'Văn phòng'],
    ],
    [{ number: '1', title: 'Tập huấn', finish: 'Tháng 3', lead: 'Văn phòng' }],
    [],
  ],
  [
    'groups of work, a total, a repeated heading',
    [
      ['TT', 'Nội dung', 'Chủ trì'],
      ['I', 'Công tác chỉ đạo', ''],
      ['1', 'Ban hành kế hoạch', 'Văn phòng'],
      ['II. Tuyên truyền', 'II. Tuyên truyền', 'II. Tuyên truyền'],
      ['TT', 'Nội dung', 'Chủ trì'],
      ['2', 'Phát thanh', 'Phòng Văn hóa'],
      ['', 'Tổng cộng: 2 việc', ''],
    ],
    [
      { number: '1', title: 'Ban hành kế hoạch', lead: 'Văn phòng' },
      { number: '2', title: 'Phát thanh', lead: 'Phòng Văn hóa' },
    ],
    ['I Công tác chỉ đạo', 'II. Tuyên truyền', 'Tổng cộng: 2 việc'],
  ],
  [
    'one work over two lines, merged or not',
    [
      ['TT', 'Nội dung', 'Sản phẩm', 'Chủ trì'],
      ['1', 'Tập huấn', 'Tài liệu', 'Văn phòng'],
      ['1', 'Tập huấn', 'Danh sách', 'Văn phòng'],
      ['2', 'Phát thanh', 'Bài viết', 'Thôn Một'],
      ['', '', 'Bản ghi âm', 'Thôn Hai'],
    ],
    [
      { number: '1', title: 'Tập huấn', products: 'Tài liệu\nDanh sách', lead: 'Văn phòng', wasJoined: true },
      {
        number: '2',
        title: 'Phát thanh',
        products: 'Bài viết\nBản ghi âm',
        lead: 'Thôn Một\nThôn Hai',
        wasJoined: true,
      },
    ],
    [],
  ],
  [
    'a lead merged over several rows',
    [
      ['TT', 'Nội dung', 'Chủ trì'],
      ['1', 'Họp', 'Văn phòng'],
      ['2', 'In', 'Văn phòng'],
    ],
    [
      { number: '1', title: 'Họp', lead: 'Văn phòng' },
      { number: '2', title: 'In', lead: 'Văn phòng' },
    ],
    [],
  ],
]

describe('a table of work', () => {
  test.each(TABLES)('%s', (_, cells, rows, skipped) => {
    const reading = annexRowsOf(cells)
    expect(reading.rows).toEqual(rows.map((row) => ({ ...EMPTY, ...row })))
    expect(reading.skipped).toEqual(skipped)
    expect(reading.problem).toBeNull()
  })

  test.each([
    ['nothing', [], 'empty'],
    ['blank cells', [['', ' ']], 'empty'],
    [
      'a list of prices',
      [
        ['Mặt hàng', 'Đơn giá'],
        ['Giấy', '70.000'],
      ],
      'no-heading',
    ],
    ['a heading alone', [HEAD], 'no-rows'],
  ] as const)('%s gives no row and says why', (_, cells, problem) => {
    expect(annexRowsOf(cells)).toMatchObject({ rows: [], problem })
  })

  test('a column nobody knows is named, and what is in it does not wander', () => {
    const { columns, rows } = annexRowsOf([
      ['Nội dung', 'Kinh phí', 'Chủ trì'],
      ['In tờ rơi', '2 triệu', 'Văn phòng'],
    ])
    expect(columns.filter((column) => column.field === null)).toEqual([{ title: 'Kinh phí', field: null }])
    expect(rows).toMatchObject([{ title: 'In tờ rơi', lead: 'Văn phòng', note: '' }])
  })
})

test('cells survive being written as text', () => {
  const cells = [
    ['a', 'hai\ndòng', ''],
    ['"trích"', 'có\ttab', 'x'],
  ]
  expect(cellsOfText(textOfCells(cells))).toEqual(cells)
})

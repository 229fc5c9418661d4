import { expect, test } from 'vitest'
import { readPastedRows } from './pasted-rows.ts'

const EMPTY = { products: '', start: '', finish: '', lead: '', coordinating: '', note: '' }

test.each([
  ['nothing', '', []],
  ['blank lines', '\n \t \n', []],
  ['one line a task', 'Treo băng rôn\n\nHọp thôn', [{ title: 'Treo băng rôn' }, { title: 'Họp thôn' }]],
  [
    'what, who, when',
    'Treo băng rôn\tPhòng Kinh tế\tTrước 30/4',
    [{ title: 'Treo băng rôn', lead: 'Phòng Kinh tế', finish: 'Trước 30/4' }],
  ],
  [
    'the columns of the annex, numbered',
    '1\tTập huấn\tTài liệu\tTháng 3\tTháng 5\tVăn phòng\tCông an xã\tmời Sở\r\n2\tTuyên truyền\t\t\tHằng tháng\tVăn phòng\t\t',
    [
      {
        title: 'Tập huấn',
        products: 'Tài liệu',
        start: 'Tháng 3',
        finish: 'Tháng 5',
        lead: 'Văn phòng',
        coordinating: 'Công an xã',
        note: 'mời Sở',
      },
      { title: 'Tuyên truyền', finish: 'Hằng tháng', lead: 'Văn phòng' },
    ],
  ],
  [
    'headings in an order of their own, without marks',
    'STT\tCo quan chu tri\tNhiem vu\tThoi gian hoan thanh\n1\tPhòng Văn hóa\tĐăng bài\tQuý II',
    [{ title: 'Đăng bài', lead: 'Phòng Văn hóa', finish: 'Quý II' }],
  ],
  [
    'a cell of several lines, with quotes in it',
    'Nội dung\tPhối hợp\n"Nói ""dễ hiểu""\ncho dân"\t"Thôn Một\nThôn Hai"',
    [{ title: 'Nói "dễ hiểu" cho dân', coordinating: 'Thôn Một\nThôn Hai' }],
  ],
  ['a quote that is no cell', '"Cầm tay chỉ việc" cho dân', [{ title: '"Cầm tay chỉ việc" cho dân' }]],
])('%s', (_, text, rows) => {
  expect(readPastedRows(text)).toEqual(rows.map((row) => ({ ...EMPTY, ...row })))
})

test('a column nobody knows is left out, not taken for another', () => {
  expect(readPastedRows('Nội dung\tKinh phí\tChủ trì\nIn tờ rơi\t2 triệu\tVăn phòng')).toEqual([
    { ...EMPTY, title: 'In tờ rơi', lead: 'Văn phòng' },
  ])
})

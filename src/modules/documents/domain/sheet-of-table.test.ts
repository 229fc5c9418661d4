import { expect, test } from 'vitest'
import { sheetOfTable } from './sheet-of-table.ts'

test('a table of a document becomes a sheet with the same words', () =>
  expect(
    sheetOfTable(
      {
        kind: 'table',
        columns: [
          { title: 'TT', share: 1 },
          { title: 'Nội dung', share: 8 },
          { title: 'Triển khai', share: 4, group: 'Thời gian thực hiện' },
        ],
        rows: [
          { heading: 'Phát thanh', numeral: 'I.' },
          { cells: ['1', [{ text: 'Phát ' }, { text: 'chuyên mục', bold: true }], '01/2027'] },
          { cells: ['2', '=1+1'] },
        ],
      },
      'Phụ lục I',
    ),
  ).toEqual({
    title: 'Phụ lục I',
    notes: [],
    columns: [
      { title: 'TT', width: 10 },
      { title: 'Nội dung', width: 80 },
      { title: 'Thời gian thực hiện: Triển khai', width: 40 },
    ],
    rows: [['I. Phát thanh'], [1, 'Phát chuyên mục', '01/2027'], [2, '=1+1', null]],
  }))

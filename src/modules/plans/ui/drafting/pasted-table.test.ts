import { expect, test } from 'vitest'
import { cellsIn } from './pasted-table.ts'

test.each([
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['1\t"Hai dòng\ntrong một ô"\tba\r\n', [['1', 'Hai dòng trong một ô', 'ba']]],
  ['\tchỉ ô sau', [['', 'chỉ ô sau']]],
  ['"Nói ""thật"""\tx', [['Nói "thật"', 'x']]],
  [
    'a\tb\n\t\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['một dòng thường', null],
])('%j is a table of its cells', (text, rows) => {
  expect(cellsIn(text)).toEqual(rows)
})

import { expect, test } from 'vitest'
import { linesOf } from './runs.ts'

test.each([
  ['words', 'Một việc', '', [[{ text: 'Một việc' }]]],
  ['a marker before them', 'Một việc', 'a)', [[{ text: 'a) ' }, { text: 'Một việc' }]]],
  ['two lines', 'Một\nhai', '', [[{ text: 'Một' }], [{ text: 'hai' }]]],
  ['an empty text', '', '', [[]]],
  [
    'runs and the spaces between them',
    [{ text: 'Đạt ' }, { text: '90%', bold: true }, { text: ' người dân' }],
    '',
    [[{ text: 'Đạt ' }, { text: '90%', bold: true }, { text: ' người dân' }]],
  ],
])('%s', (_, words, marker, lines) => expect(linesOf(words, marker)).toEqual(lines))

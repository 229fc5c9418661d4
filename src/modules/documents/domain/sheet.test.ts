import { expect, test } from 'vitest'
import { csvOf } from './sheet.ts'

test('commas, quotes and lines are kept, formulas are not', () => {
  const columns = [
    { title: 'Việc', width: 20 },
    { title: 'Số', width: 8 },
  ]
  const rows = [
    ['Họp thôn, tối', 45],
    ['Nói “"vâng"”\nhai lần', null],
    ['=1+1', -2],
  ]
  expect(csvOf({ title: '', notes: [], columns, rows })).toBe(
    '\ufeffViệc,Số\r\n"Họp thôn, tối",45\r\n"Nói “""vâng""”\nhai lần",\r\n\'=1+1,-2\r\n',
  )
})

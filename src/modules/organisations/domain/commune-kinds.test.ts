import { expect, test } from 'vitest'
import { communeInFull } from './commune-kinds.ts'

test.each([
  ['xa', 'Suối Mẫu', 'xã Suối Mẫu'],
  ['xa', 'Xã Suối Mẫu', 'Xã Suối Mẫu'],
  ['dac-khu', 'Đặc khu Đảo Mẫu', 'Đặc khu Đảo Mẫu'],
  // Names that only look like the kind without their marks.
  ['phuong', 'Phương Mẫu', 'phường Phương Mẫu'],
  ['xa', 'Xa Mẫu', 'xã Xa Mẫu'],
] as const)('%s %s is written %s', (kind, name, full) => {
  expect(communeInFull({ kind, name })).toBe(full)
})

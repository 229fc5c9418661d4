import { expect, test } from 'vitest'
import { safeText } from './index.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+84 912', "'+84 912"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=cmd', "'\t=cmd"],
  ['-2+3', '– 2+3'],
  ['- Danh sách', '– Danh sách'],
  ['Ảnh chụp', 'Ảnh chụp'],
])('%j is no formula: %j', (text, safe) => expect(safeText(text)).toBe(safe))

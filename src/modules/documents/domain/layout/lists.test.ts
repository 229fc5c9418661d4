import { expect, test } from 'vitest'
import { addresseeLines, recipientLines } from './lists.ts'

test.each([
  [[], []],
  [['Lưu: VT'], ['- Lưu: VT.']],
  [
    ['Như trên', 'Lưu: VT'],
    ['- Như trên;', '- Lưu: VT.'],
  ],
  [
    ['- Như trên;', '– UBND tỉnh Mẫu.', 'Lưu: VT, VHXH.'],
    ['- Như trên;', '- UBND tỉnh Mẫu;', '- Lưu: VT, VHXH.'],
  ],
])('recipients %j are listed %j', (recipients, lines) => expect(recipientLines(recipients)).toEqual(lines))

test.each([
  [[], null],
  [['Phòng Kinh tế'], { lead: 'Kính gửi: Phòng Kinh tế', lines: [] }],
  [['A', 'B;'], { lead: 'Kính gửi:', lines: ['- A;', '- B.'] }],
])('%j are addressed %j', (addressees, said) => expect(addresseeLines(addressees)).toEqual(said))

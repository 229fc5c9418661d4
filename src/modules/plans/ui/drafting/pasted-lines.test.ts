import { expect, test } from 'vitest'
import { pastedLines, recipientPasted } from './pasted-lines.ts'

test('a list from Word: bullets and marks at the ends go, empty lines too', () => {
  expect(pastedLines('- Sở Nội vụ (để báo cáo);\r\n\r\n•\tCác thôn;\n- Lưu: VT.')).toEqual([
    'Sở Nội vụ (để báo cáo)',
    'Các thôn',
    'Lưu: VT.',
  ])
})

test.each([
  ['Sở Nội vụ (để báo cáo)', { name: 'Sở Nội vụ', purpose: 'để báo cáo', isFile: false }],
  ['Các thôn', { name: 'Các thôn', purpose: '', isFile: false }],
  ['Lưu: VT.', { name: 'Lưu: VT.', purpose: '', isFile: true }],
])('%s', (line, recipient) => {
  expect(recipientPasted(line)).toEqual(recipient)
})

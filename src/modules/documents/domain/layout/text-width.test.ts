import { expect, test } from 'vitest'
import { balancedWidth, brokenLines, lastLineWidth, textWidth } from './text-width.ts'

test.each([
  // Measured with the font itself: tests/documents/font.test.ts compares every letter.
  ['Độc lập - Tự do - Hạnh phúc', 14, true, 60],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, true, 95],
  ['', 14, false, 0],
])('%j at %d pt is about %d mm', (text, points, bold, width) =>
  expect(textWidth(text, points, bold)).toBeCloseTo(width, -0.3),
)

test('a text breaks between words, at its own line ends, and never inside a word', () => {
  expect(brokenLines('một hai ba bốn', 14, false, 20)).toEqual(['một hai', 'ba bốn'])
  expect(brokenLines('một\nhai', 14, false, 100)).toEqual(['một', 'hai'])
  expect(brokenLines('UBND-VHXH-CCHC-TTPVHCC', 14, false, 20)).toEqual(['UBND-VHXH-CCHC-TTPVHCC'])
})

test('a centred text of two lines is broken in the middle', () => {
  const subject = 'Tuyên truyền cải cách hành chính năm 2027 trên địa bàn xã Suối Mẫu'
  const width = balancedWidth(subject, 14, true, 140)
  const lines = brokenLines(subject, 14, true, width)
  expect(lines).toHaveLength(2)
  expect(lines[1]!.length / lines[0]!.length).toBeGreaterThan(0.7)
  expect(lastLineWidth(subject, 14, true, width)).toBe(textWidth(lines[1]!, 14, true))
  expect(balancedWidth('Ngắn', 14, true, 140)).toBe(140)
})

import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test.each([
  ['composed letters', 'Ủy ban nhân dân'.normalize('NFD'), 'Ủy ban nhân dân'],
  ['control signs', 'một\u0000 hai\u0007 ba\u001b', 'một hai ba'],
  ['zero-width and soft signs', 'hội\u200b nghị\u00ad\ufeff', 'hội nghị'],
  ['an emoji', 'Chúc mừng 🎉 năm mới', 'Chúc mừng □ năm mới'],
  ['an emoji of several signs', '👨‍👩‍👧‍👦 gia đình', '□ gia đình'],
  ['letters of another script', '漢字', '□□'],
  ['spaces and tabs', '  hai\t\tviệc   một  ', 'hai việc một'],
  ['line ends', 'một \r\n hai\rba\u2028bốn', 'một\nhai\nba\nbốn'],
  ['a fixed space', 'Số:\u00a0\u00a0/KH', 'Số:\u00a0\u00a0/KH'],
  ['years from and to', 'giai đoạn 2021 - 2030', 'giai đoạn 2021\u00a0-\u00a02030'],
  ['signs of an office', '“Đạt” ≥ 90% – 1.250₫ № 5…', '“Đạt” ≥ 90% – 1.250₫ № 5…'],
  ['a letter with a mark that has no place of its own', 'q\u0309', 'q\u0309'],
])('%s', (_, text, printed) => expect(printable(text)).toBe(printed))

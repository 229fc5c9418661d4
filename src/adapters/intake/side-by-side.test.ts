import { expect, test } from 'vitest'
import { readingOrder } from './side-by-side.ts'
import type { Stretch } from './side-by-side.ts'

const at = (text: string, x: number, y: number, width: number, height = 14): Stretch => ({
  text,
  box: { x, y, width, height },
})
const join = (parts: readonly Stretch[]): Stretch => ({
  ...parts[0]!,
  text: parts.map((part) => part.text).join('   '),
})
const order = (stretches: Stretch[]): string[] => readingOrder(stretches, 595, join).map((stretch) => stretch.text)

test('a letterhead is read column by column, the blank before a number stays on its line', () => {
  expect(
    order([
      at('ỦY BAN NHÂN DÂN', 100, 60, 120),
      at('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 260, 60, 280),
      at('XÃ SUỐI MẪU', 110, 78, 90),
      at('Độc lập - Tự do - Hạnh phúc', 310, 79, 180),
      at('Số:', 110, 100, 20),
      at('/KH-UBND', 160, 100, 60),
      at('Suối Mẫu, ngày', 320, 100, 170),
      at('tháng 3 năm 2026', 350, 117, 100),
      at('KẾ HOẠCH', 290, 150, 80),
      at('Căn cứ Kế hoạch số 09/KH-UBND của tỉnh Mẫu Sơn', 120, 180, 430),
    ]),
  ).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ SUỐI MẪU',
    'Số:   /KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Suối Mẫu, ngày',
    'tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Căn cứ Kế hoạch số 09/KH-UBND của tỉnh Mẫu Sơn',
  ])
})

test('recipients and signature are two columns though their lines do not stand level', () => {
  expect(
    order([
      at('giải quyết./.', 90, 600, 70),
      at('Nơi nhận:', 90, 630, 50, 12),
      at('TM. ỦY BAN NHÂN DÂN', 330, 634, 170),
      at('- Sở Nội vụ;', 90, 643, 90, 11),
      at('CHỦ TỊCH', 380, 652, 80),
      at('- Lưu: VT.', 90, 656, 60, 11),
      at('- Các thôn.', 90, 669, 60, 11),
      at('Nguyễn Văn Mẫu', 360, 720, 120),
    ]),
  ).toEqual([
    'giải quyết./.',
    'Nơi nhận:',
    '- Sở Nội vụ;',
    '- Lưu: VT.',
    '- Các thôn.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Văn Mẫu',
  ])
})

test('stretches of a line elsewhere are one line', () => {
  expect(order([at('1. Phát thanh', 90, 300, 100), at('Hàng tuần', 350, 300, 60)])).toEqual([
    '1. Phát thanh   Hàng tuần',
  ])
})

import { expect, test } from 'vitest'
import { basesIn, numberKey } from './cited-numbers.ts'

// text, kind, number, day, issuer
test.each([
  [
    'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể',
    'Nghị quyết',
    '76/NQ-CP',
    '2021-07-15',
    'Chính phủ',
  ],
  [
    'Nghị định số 20/2008/NĐ-CP ngày 14/02/2008 của Chính phủ về tiếp nhận',
    'Nghị định',
    '20/2008/NĐ-CP',
    '2008-02-14',
    'Chính phủ',
  ],
  [
    'Quyết định số 82/QĐ-BNV ngày 15 tháng 02 năm 2023 của Bộ Nội vụ về ban hành',
    'Quyết định',
    '82/QĐ-BNV',
    '2023-02-15',
    'Bộ Nội vụ',
  ],
  [
    'Chỉ thị 23/CT-TTg ngày 02/9/2021 của Thủ tướng Chính phủ về đẩy mạnh',
    'Chỉ thị',
    '23/CT-TTg',
    '2021-09-02',
    'Thủ tướng Chính phủ',
  ],
  ['Nghị quyết số 04-NQ/TU của Tỉnh ủy về cải cách hành chính', 'Nghị quyết', '04-NQ/TU', null, 'Tỉnh ủy'],
  [
    'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá',
    'Nghị quyết',
    '57-NQ/TW',
    '2024-12-22',
    'Bộ Chính trị',
  ],
  [
    'Công văn số 77/SNV-CCHC ngày 09 tháng 01 năm 2026 của Sở Nội vụ về việc',
    'Công văn',
    '77/SNV-CCHC',
    '2026-01-09',
    'Sở Nội vụ',
  ],
  [
    'Công văn số 512/UBND-NC ngày 05/8/2025 của UBND tỉnh Mẫu về việc',
    'Công văn',
    '512/UBND-NC',
    '2025-08-05',
    'UBND tỉnh Mẫu',
  ],
  ['Tờ trình số 18/TTr-VHXH ngày 30/01/2026', 'Tờ trình', '18/TTr-VHXH', '2026-01-30', null],
  [
    'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025',
    'Luật',
    '72/2025/QH15',
    '2025-06-16',
    null,
  ],
  [
    'Chương trình số 14-CTr/ĐU ngày 20/10/2025 của Đảng ủy xã Mẫu về đẩy mạnh',
    'Chương trình',
    '14-CTr/ĐU',
    '2025-10-20',
    'Đảng ủy xã Mẫu',
  ],
  [
    'Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Văn phòng Chính phủ hướng dẫn',
    'Thông tư',
    '02/2017/TT-VPCP',
    '2017-10-31',
    'Văn phòng Chính phủ',
  ],
  ['Kế hoạch số 12 /KH-UBND ngày 05/01/2026 của UBND xã', 'Kế hoạch', '12/KH-UBND', '2026-01-05', 'UBND xã'],
  [
    'Nghị quyết số 31/NQ-HĐND ngày 19/12/2025 của HĐND xã về nhiệm vụ',
    'Nghị quyết',
    '31/NQ-HĐND',
    '2025-12-19',
    'HĐND xã',
  ],
  ['Thông báo số 215-TB/ĐU ngày 01.3.2026 của Đảng ủy về', 'Thông báo', '215-TB/ĐU', '2026-03-01', 'Đảng ủy'],
  ['Kế hoạch số 44-KH/HU ngày 02/02/2024 của Huyện ủy', 'Kế hoạch', '44-KH/HU', '2024-02-02', 'Huyện ủy'],
])('%s', (text, kind, number, issuedOn, issuer) => {
  expect(basesIn(text).map(({ at: _at, said: _said, subject: _subject, ...basis }) => basis)).toEqual([
    { kind, number, issuedOn, issuer },
  ])
})

// text, the kind whose word stands right before the number
test.each([
  ['Công văn số 512/UBND-NC', 'Công văn'],
  ['Nghị quyết 76/NQ-CP', 'Nghị quyết'],
  ['Kế hoạch cải cách hành chính số 12/KH-UBND', null],
  ['số 12/KH-UBND', null],
])('%s says its kind: %s', (text, said) => {
  expect(basesIn(text)[0]!.said).toBe(said)
})

test('a day that does not exist is left out', () => {
  expect(basesIn('Quyết định số 12/QĐ-UBND ngày 31/02/2024 của UBND tỉnh')[0]).toMatchObject({ issuedOn: null })
})

test.each([
  'ISO 9001:2015',
  'giai đoạn 2021 - 2025',
  '24/7',
  'mức độ 3/4',
  'trong 02/03 tháng',
  'ngày 15/7/2021',
  '01 lần/quý',
  '6/6 ấp',
])('%s cites nothing', (text) => {
  expect(basesIn(text)).toEqual([])
})

test('each document of a sentence is found in order', () => {
  const text =
    'Nghị định số 20/2008/NĐ-CP ngày 14/02/2008 (được sửa đổi tại Nghị định số 92/2017/NĐ-CP ngày 07/8/2017 của Chính phủ)'
  expect(basesIn(text).map((basis) => basis.number)).toEqual(['20/2008/NĐ-CP', '92/2017/NĐ-CP'])
})

test('one document typed in two ways has one key', () => {
  expect(numberKey('01-ĐA/TU')).toBe(numberKey('01-DA/TU'))
})

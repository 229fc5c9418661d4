import { describe, expect, test } from 'vitest'
import { citationInStyle, readCitation } from './citation-line.ts'

// Invented documents in every wording that plans use.
const SHAPES = [
  [
    'Căn cứ Nghị quyết số 176/NQ-CP ngày 15/7/2031 của Chính phủ ban hành Chương trình mẫu giai đoạn 2031 - 2040;',
    'Nghị quyết',
    '176/NQ-CP',
    '2031-07-15',
    'Chính phủ',
    'ban hành Chương trình mẫu giai đoạn 2031 - 2040',
  ],
  [
    'Căn cứ Quyết định số 182/QĐ-BNV ngày 15/02/2033 của Bộ Nội vụ về ban hành kế hoạch mẫu năm 2033.',
    'Quyết định',
    '182/QĐ-BNV',
    '2033-02-15',
    'Bộ Nội vụ',
    'về ban hành kế hoạch mẫu năm 2033',
  ],
  [
    'Căn cứ Quyết định số 2931/QĐ-UBND ngày 14/10/2031 của UBND tỉnh về việc ban hành Kế hoạch mẫu giai đoạn 2031 -2040;',
    'Quyết định',
    '2931/QĐ-UBND',
    '2031-10-14',
    'UBND tỉnh',
    'về việc ban hành Kế hoạch mẫu giai đoạn 2031 -2040',
  ],
  [
    'Căn cứ Kế hoạch số 173/KH-UBND ngày 05/3/2033 của UBND tỉnh Mẫu Sơn Kế hoạch tuyên truyền mẫu.',
    'Kế hoạch',
    '173/KH-UBND',
    '2033-03-05',
    'UBND tỉnh Mẫu Sơn',
    'Kế hoạch tuyên truyền mẫu',
  ],
  [
    'Thực hiện Kế hoạch số 155/KH-UBND ngày 08/01/2034 của UBND xã về thực hiện công tác mẫu năm 2034',
    'Kế hoạch',
    '155/KH-UBND',
    '2034-01-08',
    'UBND xã',
    'về thực hiện công tác mẫu năm 2034',
  ],
  [
    'Nghị định số 120/2028/NĐ-CP ngày 14 tháng 02 năm 2028 của Chính phủ về tiếp nhận góp ý mẫu',
    'Nghị định',
    '120/2028/NĐ-CP',
    '2028-02-14',
    'Chính phủ',
    'về tiếp nhận góp ý mẫu',
  ],
  [
    'Nghị định số 120/2028/NĐ-CP ngày 4 tháng 2 năm 2028 của Chính phủ về tiếp nhận góp ý mẫu',
    'Nghị định',
    '120/2028/NĐ-CP',
    '2028-02-04',
    'Chính phủ',
    'về tiếp nhận góp ý mẫu',
  ],
  ['Nghị quyết số 14-NQ/TU của Tỉnh ủy về cải cách mẫu', 'Nghị quyết', '14-NQ/TU', null, 'Tỉnh ủy', 'về cải cách mẫu'],
  [
    'Đề án số 11-ĐA/HU ngày 05/11/2030 của Huyện ủy về đẩy mạnh công tác mẫu',
    'Đề án',
    '11-ĐA/HU',
    '2030-11-05',
    'Huyện ủy',
    'về đẩy mạnh công tác mẫu',
  ],
  ['Đề án 11-ĐA/HU', 'Đề án', '11-ĐA/HU', null, null, null],
  [
    'Chỉ thị 123/CT-TTg ngày 2-9-2031 của Thủ tướng Chính phủ đẩy mạnh việc mẫu',
    'Chỉ thị',
    '123/CT-TTg',
    '2031-09-02',
    'Thủ tướng Chính phủ',
    'đẩy mạnh việc mẫu',
  ],
  [
    'Kế hoạch số 156-KH/HU ngày 26/02/2031 của Ban Thường vụ Huyện ủy Mẫu thực hiện Nghị quyết mẫu',
    'Kế hoạch',
    '156-KH/HU',
    '2031-02-26',
    'Ban Thường vụ Huyện ủy Mẫu',
    'thực hiện Nghị quyết mẫu',
  ],
  ['Căn cứ Luật Tổ chức việc mẫu ngày 16 tháng 6 năm 2035;', 'Luật', '', '2035-06-16', null, 'Tổ chức việc mẫu'],
  [
    'Kế hoạch số 35/KH-UBND tháng 3 năm 2034 của UBND huyện Mẫu về việc mẫu',
    'Kế hoạch',
    '35/KH-UBND',
    '2034-03',
    'UBND huyện Mẫu',
    'về việc mẫu',
  ],
] as const

describe('a pasted citation', () => {
  test.each(SHAPES)('%s', (line, kind, number, issuedOn, issuer, subject) => {
    const read = readCitation(line)
    expect(read?.fields).toEqual({ kind, number, issuedOn, issuer, subject })
    expect(read && citationInStyle(read.fields, read.style)).toBe(line)
    expect(read?.isExact).toBe(true)
  })

  test('what amended it is told apart and not printed with it', () => {
    const read = readCitation(
      'Nghị định số 120/2028/NĐ-CP ngày 14/02/2028 của Chính phủ về việc mẫu được sửa đổi, bổ sung tại Nghị định số 192/2029/NĐ-CP ngày 07/8/2029',
    )
    expect(read?.fields).toMatchObject({ number: '120/2028/NĐ-CP', subject: 'về việc mẫu' })
    expect(read?.amendedBy).toMatchObject([{ number: '192/2029/NĐ-CP', issuer: 'Chính phủ' }])
    expect(read?.isExact).toBe(false)
  })

  test('an impossible day is not repaired', () => {
    expect(
      readCitation('Quyết định số 12/QĐ-BNV ngày 31/02/2026 của Bộ Nội vụ về việc mẫu')?.fields.issuedOn,
    ).toBeNull()
  })

  test.each(['', 'Căn cứ tình hình thực tế của xã;', 'Luật'])('“%s” cites nothing', (line) => {
    expect(readCitation(line)).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { piecesOf } from './flow.ts'
import { readHeader } from './header.ts'
import { issuerFrom } from './issuer.ts'
import { periodOf } from './plan-period.ts'
import { readPlan } from './read-plan.ts'
import { textDocument } from './text-document.ts'

function head(text: string): ReturnType<typeof readHeader> {
  return readHeader(
    piecesOf(textDocument([{ name: 'x', text }])).flatMap((item) => (item.kind === 'piece' ? [item.piece] : [])),
  )
}

describe('head of a plan', () => {
  test.each<[string, string, Partial<ReturnType<typeof readHeader>>]>([
    [
      'two columns',
      '  ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n     XÃ ĐỒI MẪU         Độc lập - Tự do - Hạnh phúc\n Số: 12/KH-UBND      Đồi Mẫu, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nTuyên truyền năm 2026',
      {
        issuer: 'Ủy ban nhân dân xã Đồi Mẫu',
        number: '12/KH-UBND',
        placeOfIssue: 'Đồi Mẫu',
        issuedOn: '2026-03-05',
        title: 'Tuyên truyền năm 2026',
      },
    ],
    [
      'one column',
      'ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA MẪU\nSố: 7/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHòa Mẫu, ngày 1 tháng 12 năm 2025\nKẾ HOẠCH\nTuyên truyền',
      { issuer: 'Ủy ban nhân dân phường Hòa Mẫu', commune: 'Hòa Mẫu', number: '7/KH-UBND', issuedOn: '2025-12-01' },
    ],
    [
      'a district above',
      '  UBND HUYỆN MẪU BÌNH         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nỦY BAN NHÂN DÂN XÃ KHE MẪU    Độc lập - Tự do - Hạnh phúc\nSố: 9/KH-UBND\nKẾ HOẠCH\nTuyên truyền',
      { issuer: 'Ủy ban nhân dân xã Khe Mẫu', commune: 'Khe Mẫu', level: 'commune' },
    ],
    [
      'a district above, short name below',
      'UBND HUYỆN MẪU BÌNH         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nUBND XÃ KHE MẪU             Độc lập - Tự do - Hạnh phúc\nSố: 9/KH-UBND\nKẾ HOẠCH\nTuyên truyền',
      { issuer: 'Ủy ban nhân dân xã Khe Mẫu', commune: 'Khe Mẫu' },
    ],
    [
      'number and day blank',
      'ỦY BAN NHÂN DÂN XÃ ĐỒI MẪU\nSố:       /KH-UBND      Đồi Mẫu, ngày      tháng 3 năm 2026\nKẾ HOẠCH\nTuyên truyền',
      { number: null, blankNumber: true, issuedOn: '2026-03' },
    ],
    [
      'dots for number and day',
      'ỦY BAN NHÂN DÂN XÃ ĐỒI MẪU\nSố: ....../KH-UBND      Đồi Mẫu, ngày ..... tháng ..... năm 2026\nKẾ HOẠCH\nTuyên truyền',
      { number: null, blankNumber: true, issuedOn: '2026', placeOfIssue: 'Đồi Mẫu' },
    ],
    [
      'a day that does not exist',
      'ỦY BAN NHÂN DÂN XÃ ĐỒI MẪU\nSố: 4/KH-UBND\nĐồi Mẫu, ngày 31 tháng 6 năm 2026\nKẾ HOẠCH\nTuyên truyền',
      { issuedOn: '2026-06', impossibleDate: '31/6/2026' },
    ],
    [
      'title on the line of the kind',
      'UBND XÃ ĐỒI MẪU\nSố: 4/KH-UBND\nĐồi Mẫu, ngày 3 tháng 6 năm 2026\nKẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026\nCăn cứ Kế hoạch số 5/KH-UBND',
      { title: 'Tuyên truyền cải cách hành chính năm 2026', docType: 'Kế hoạch' },
    ],
    [
      'title over three lines',
      'UBND XÃ ĐỒI MẪU\nSố: 4/KH-UBND\nKẾ HOẠCH\nVề việc thông tin, tuyên truyền\ncải cách hành chính năm 2026\ntrên địa bàn xã Đồi Mẫu\n\nThực hiện Kế hoạch số 5/KH-UBND',
      { title: 'thông tin, tuyên truyền cải cách hành chính năm 2026 trên địa bàn xã Đồi Mẫu' },
    ],
    [
      'a narrow column that breaks the name',
      'ỦY BAN NHÂN\nDÂN   CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nXÃ HÒN MẪU\nSố: 7/KH-UBND\nHòn Mẫu, ngày 18 tháng 8 năm 2025\nKẾ HOẠCH\nTuyên truyền',
      { issuer: 'Ủy ban nhân dân xã Hòn Mẫu', placeOfIssue: 'Hòn Mẫu' },
    ],
    [
      'a narrow column that breaks the commune',
      'ỦY BAN NHÂN DÂN XÃ TRÀ\nMẪU\nSố: 7/KH-UBND\nTrà Mẫu, ngày 18 tháng 8 năm 2025\nKẾ HOẠCH\nTuyên truyền',
      { issuer: 'Ủy ban nhân dân xã Trà Mẫu' },
    ],
    [
      'a province',
      'ỦY BAN NHÂN DÂN\nTỈNH MẪU SƠN\nSố: 4/KH-UBND\nKẾ HOẠCH\nTuyên truyền',
      { issuer: 'Ủy ban nhân dân tỉnh Mẫu Sơn', commune: null, level: 'province' },
    ],
  ])('%s', (_name, text, wanted) => {
    expect(head(text)).toMatchObject(wanted)
  })
})

test.each([
  ['ỦY BAN NHÂN DÂN XÃ SUỐI MẪU', null, 'Ủy ban nhân dân xã Suối Mẫu'],
  ['UBND thị trấn Tân Mẫu', null, 'Ủy ban nhân dân thị trấn Tân Mẫu'],
  ['ỦY BAN NHÂN DÂN ĐẶC KHU BÃI MẪU', null, 'Ủy ban nhân dân đặc khu Bãi Mẫu'],
  ['UY BAN NHAN DAN XA SUOI MAU', 'Suối Mẫu', 'Ủy ban nhân dân xã Suối Mẫu'],
])('%s', (printed, place, issuer) => {
  expect(issuerFrom(printed, place).issuer).toBe(issuer)
})

test.each([
  ['Tuyên truyền năm 2026', '2026-01-01', '2026-12-31'],
  ['Tuyên truyền 6 tháng cuối năm 2025', '2025-07-01', '2025-12-31'],
  ['Tuyên truyền 6 tháng đầu năm 2025', '2025-01-01', '2025-06-30'],
  ['Tuyên truyền quý III/2025', '2025-07-01', '2025-09-30'],
  ['Tuyên truyền quý IV năm 2025', '2025-10-01', '2025-12-31'],
  ['Tuyên truyền giai đoạn 2026 - 2030', '2026-01-01', '2030-12-31'],
  ['Tuyên truyền', null, null],
])('%s covers', (title, from, to) => {
  expect(periodOf([title])).toEqual({ from, to })
})

test('a bracket below the title is no part of it, also where it is wrapped', () => {
  const text = [
    'KẾ HOẠCH',
    'Truyền thông cải cách hành chính năm 2026',
    '(Kèm theo Quyết định số 45/QĐ-UBND ngày 12',
    'tháng 01 năm 2026 của UBND phường Mẫu)',
    'I. MỤC TIÊU',
  ].join('\n')
  const plan = readPlan(textDocument([{ name: 'mẫu', text }]))
  expect(plan.title).toBe('Truyền thông cải cách hành chính năm 2026')
  expect(plan.legalBases.map((basis) => [basis.number, basis.issuedOn])).toEqual([['45/QĐ-UBND', '2026-01-12']])
})

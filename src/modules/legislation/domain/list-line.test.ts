import { expect, test } from 'vitest'
import { linesOfTable, readList } from './list-line.ts'

test('citations and cells of a sheet, headings and empty lines left out, what names nothing told', () => {
  const lines = readList(
    [
      'TT\tLoại\tSố, ký hiệu\tNgày\tCơ quan\tTrích yếu',
      '1\tQuyết định\t12/QĐ-UBND\t5/1/2026\tUBND tỉnh Mẫu Sơn\tvề việc mẫu',
      'Kế hoạch\t13/KH-UBND\t31/02/2026\tUBND tỉnh Mẫu Sơn\t',
      '',
      'Nghị định số 120/2028/NĐ-CP ngày 14/02/2028 của Chính phủ về việc mẫu;',
      'Chỉ thị số 9/CT-TTg ngày 32/13/2026 của Thủ tướng Chính phủ',
      'Tài liệu họp tháng 3',
    ].join('\r\n'),
  )
  expect(
    lines.map(({ fields, badDay }) => [fields?.kind, fields?.number, fields?.issuedOn, fields?.issuer, badDay]),
  ).toEqual([
    ['Quyết định', '12/QĐ-UBND', '2026-01-05', 'UBND tỉnh Mẫu Sơn', null],
    ['Kế hoạch', '13/KH-UBND', null, 'UBND tỉnh Mẫu Sơn', '31/02/2026'],
    ['Nghị định', '120/2028/NĐ-CP', '2028-02-14', 'Chính phủ', null],
    ['Chỉ thị', '9/CT-TTg', null, 'Thủ tướng Chính phủ', '32/13/2026'],
    [undefined, undefined, undefined, undefined, null],
  ])
})

test('the columns of a sheet are known by their headings, whatever their order', () => {
  const lines = linesOfTable([
    ['DANH MỤC MẪU', 'DANH MỤC MẪU', 'DANH MỤC MẪU', 'DANH MỤC MẪU', 'DANH MỤC MẪU'],
    ['STT', 'Số, ký hiệu', 'Trích yếu nội dung', 'Ngày ban hành', 'Loại văn bản'],
    ['1', '12/QĐ-UBND', 'về việc\nmẫu', '5/1/2026', 'Quyết định'],
    ['', '', '', '', ''],
  ])
  expect(lines).toBe('Quyết định\t12/QĐ-UBND\t5/1/2026\t\tvề việc mẫu')
  expect(readList(lines)[0]?.fields).toEqual({
    kind: 'Quyết định',
    number: '12/QĐ-UBND',
    issuedOn: '2026-01-05',
    issuer: null,
    subject: 'về việc mẫu',
  })
})

test('a sheet without headings is read as it stands', () => {
  const line = 'Kế hoạch số 13/KH-UBND ngày 05/01/2026 của UBND tỉnh Mẫu Sơn về việc mẫu'
  expect(readList(linesOfTable([[line]]))[0]?.fields).toMatchObject({ number: '13/KH-UBND', issuedOn: '2026-01-05' })
})

import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { xlsxSheets } from './write-sheet.ts'

test('what an officer typed never becomes a formula, also when the sheet is saved as CSV', async () => {
  const bytes = await xlsxSheets.write({
    title: 'Phân công: 2026/01 [mẫu]',
    notes: ['Tính đến ngày 02/02/2026'],
    columns: [
      { title: 'Nội dung', width: 20 },
      { title: 'Số', width: 8 },
    ],
    rows: [
      ['=HYPERLINK("http://x")', 45],
      ['@SUM(A1)', null],
      ['- Danh sách', 1],
    ],
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(bytes).buffer)
  const sheet = book.worksheets[0]!
  const texts = [4, 5, 6].map((row) => sheet.getCell(row, 1).value)
  expect(texts).toEqual(['\'=HYPERLINK("http://x")', "'@SUM(A1)", '– Danh sách'])
  expect(sheet.getCell(4, 2).value).toBe(45)
  expect(sheet.pageSetup.orientation).toBe('landscape')
})

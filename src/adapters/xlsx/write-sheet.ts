import { safeText } from '#modules/documents/domain/index.ts'
import type { SheetWriter } from '#modules/documents/server/index.ts'

const THIN = { style: 'thin' } as const
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN }
const EXCEL_NAME_LIMIT = 31

/** XLSX by exceljs. Texts stay texts, also those that look like formulas. */
export const xlsxSheets: SheetWriter = {
  async write({ title, notes, columns, rows }) {
    // Large and seldom needed: loaded at the first sheet, not at the start.
    const { default: ExcelJS } = await import('exceljs')
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, EXCEL_NAME_LIMIT) || 'Bảng', {
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    })
    sheet.columns = columns.map((column) => ({ width: column.width }))
    sheet.addRow([title]).font = { name: 'Times New Roman', bold: true, size: 14 }
    for (const note of notes) sheet.addRow([note]).font = { name: 'Times New Roman', italic: true, size: 11 }
    const head = sheet.addRow(columns.map((column) => column.title))
    const headAt = head.number
    for (const row of rows) sheet.addRow(row.map((value) => (typeof value === 'string' ? safeText(value) : value)))
    sheet.eachRow((row, at) => {
      if (at < headAt) return
      row.eachCell({ includeEmpty: true }, (cell) => {
        cell.font = { name: 'Times New Roman', size: 12, bold: at === headAt }
        cell.border = BOX
        cell.alignment = { wrapText: true, vertical: 'top' }
        if (typeof cell.value === 'number') cell.numFmt = '#,##0.##'
      })
    })
    sheet.views = [{ state: 'frozen', ySplit: headAt }]
    sheet.pageSetup.printTitlesRow = `${headAt}:${headAt}`
    return new Uint8Array(await book.xlsx.writeBuffer())
  },
}

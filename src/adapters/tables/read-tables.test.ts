import ExcelJS from 'exceljs'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { annexRowsOf } from '#modules/documents/domain/index.ts'
import { xlsxSheets } from '../xlsx/write-sheet.ts'
import { readTables } from './read-tables.ts'

const read = (bytes: Uint8Array) => readTables({ bytes: Buffer.from(bytes).toString('base64') })

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Phụ lục Mẫu'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('XLSX', () => {
  test('merged headings, values of formulas, days as the office writes them, hidden rows left out', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(['PHỤ LỤC NHIỆM VỤ'])
      sheet.mergeCells('A1:F1')
      sheet.addRow(['TT', 'Nội dung', 'Thời gian thực hiện', null, 'Chủ trì', 'Ghi chú'])
      sheet.addRow([null, null, 'Triển khai', 'Hoàn thành'])
      for (const range of ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3']) sheet.mergeCells(range)
      const row = sheet.addRow([
        1,
        null,
        new Date(Date.UTC(2027, 2, 1)),
        46_507,
        'Văn phòng',
        { formula: '1+1', result: 2 },
      ])
      row.getCell(2).value = { richText: [{ text: 'Tập ' }, { text: 'huấn', font: { bold: true } }] }
      row.getCell(3).numFmt = 'dd/mm/yyyy'
      row.getCell(4).numFmt = 'dd/mm/yyyy'
      sheet.addRow([2, 'Phát thanh', '', '', '', '']).getCell(5).value = null
      sheet.mergeCells('E4:E5')
      sheet.addRow([3, 'Dòng ẩn']).hidden = true
    })
    const [table] = await read(file)
    expect(table?.name).toBe('Phụ lục Mẫu')
    expect(annexRowsOf(table!.cells).rows).toMatchObject([
      { number: '1', title: 'Tập huấn', start: '01/03/2027', finish: '30/04/2027', lead: 'Văn phòng', note: '2' },
      { number: '2', title: 'Phát thanh', lead: 'Văn phòng' },
    ])
  })

  test('our own table, read back, gives equal rows', async () => {
    const rows = [
      [
        'Tập huấn',
        'Tài liệu; Danh sách',
        'Tháng 3/2027',
        'Trước 30/4/2027',
        'Văn phòng',
        'Thôn Một; Thôn Hai',
        'Mời "Sở"',
      ],
      ['=Phát thanh', '', '', 'Hằng tháng', '', '', ''],
    ]
    const titles = [
      'TT',
      'Nội dung',
      'Sản phẩm',
      'Triển khai',
      'Hoàn thành',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Ghi chú',
    ]
    const file = await xlsxSheets.write({
      title: 'Bảng phân công nhiệm vụ',
      notes: ['Kèm theo Kế hoạch số 05/KH-UBND: Tuyên truyền'],
      columns: titles.map((title) => ({ title, width: 10 })),
      rows: rows.map((row, index) => [index + 1, ...row]),
    })
    const [table] = await read(file)
    const back = annexRowsOf(table!.cells).rows.map((row) => [
      row.title,
      row.products,
      row.start,
      row.finish,
      row.lead,
      row.coordinating,
      row.note,
    ])
    expect(back).toEqual(rows)
  })
})

test('DOCX: every table of the file, merged cells in every place', async () => {
  const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] })
  const row = (...texts: string[]) => new TableRow({ children: texts.map((text) => cell(text)) })
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph('PHỤ LỤC'),
          new Table({
            rows: [
              new TableRow({ children: [cell('TT'), cell('Nội dung'), cell('Thời gian', 2)] }),
              row('', '', 'Triển khai', 'Hoàn thành'),
              row('1', 'Họp thôn', 'Tháng 3', 'Tháng 4'),
            ],
          }),
        ],
      },
    ],
  })
  const [table] = await read(new Uint8Array(await Packer.toBuffer(document)))
  expect(annexRowsOf(table!.cells).rows).toMatchObject([{ title: 'Họp thôn', start: 'Tháng 3', finish: 'Tháng 4' }])
})

test('a text file is a table by its tabs', async () => {
  const [table] = await read(new TextEncoder().encode('Nội dung\tChủ trì\tHoàn thành\nHọp\tVăn phòng\tTháng 3\n'))
  expect(annexRowsOf(table!.cells).rows).toMatchObject([{ title: 'Họp', lead: 'Văn phòng', finish: 'Tháng 3' }])
})

test.each([
  ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'tables.kind-not-taken'],
  ['nothing', new Uint8Array(), 'intake.empty'],
  ['a zip of something else', zipSync({ 'a.txt': new Uint8Array([65]) }), 'intake.not-docx'],
  [
    'macros',
    zipSync({ 'xl/workbook.xml': new Uint8Array(), 'xl/vbaProject.bin': new Uint8Array([1]) }, { level: 0 }),
    'intake.macros',
  ],
  ['a workbook cut short', zipSync({ 'xl/workbook.xml': new Uint8Array([60]) }, { level: 0 }), 'intake.corrupt'],
])('%s is refused by a sentence', async (_, bytes, code) => {
  await expect(read(bytes)).rejects.toThrow(code)
})

import { expect, test } from 'vitest'
import { writeDocx } from '#adapters/docx-out/write-docx.ts'
import { drawPages, writePdf } from '#adapters/pdf-out/write-pdf.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { wordsOfDocx } from '../support/describe-docx.ts'
import { pdfFacts } from '../support/describe-pdf.ts'
import type { PdfFacts } from '../support/describe-pdf.ts'
import { BARE, samplePlan, taskTable } from '../support/official-documents.ts'

/** Every letter in the order of the alphabet: line and page breaks, and the order of columns, do not count. */
function letters(text: string): string {
  return [
    ...text
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/[\s\u00a0]/g, ''),
  ]
    .sort()
    .join('')
}

/** Words of the print without page numbers, marks and heads of tables that come again on a later page. */
const wordsOf = (facts: PdfFacts): string => facts.lines.map((line) => line.text).join(' ')
const paragraph = (words: string): OfficialDocument['body'][number] => ({ kind: 'paragraph', words })

const ODD: Record<string, { document: OfficialDocument; says: string[]; pages: number }> = {
  'a long name of a commune, three lines of issuer': {
    document: {
      ...BARE,
      head: {
        ...BARE.head,
        superior: 'Ủy ban nhân dân tỉnh Cao Nguyên Mẫu Thượng Hạ',
        issuer: ['Ban Chỉ đạo cải cách hành chính', 'và chuyển đổi số', 'xã Thượng Nguyên Suối Mẫu Hạ Trung Đông'],
        place: 'Thượng Nguyên Suối Mẫu Hạ Trung Đông',
      },
    },
    says: ['VÀ CHUYỂN ĐỔI SỐ', 'Số: 05/KH-UBND'],
    pages: 1,
  },
  'a symbol of forty letters': {
    document: { ...BARE, head: { ...BARE.head, symbol: 'KH-BCĐCCHC-UBND-VPHĐNDUBND-VHXH-TTPVHCC-M' } },
    says: ['Nguyễn Văn Mẫu'],
    pages: 1,
  },
  'a subject of five lines': {
    document: { ...BARE, title: { kind: 'Kế hoạch', subject: 'Tuyên truyền cải cách hành chính năm 2027 '.repeat(7) } },
    says: ['KẾ HOẠCH'],
    pages: 1,
  },
  'sixty recipients': {
    document: {
      ...BARE,
      closing: {
        ...BARE.closing!,
        recipients: Array.from({ length: 60 }, (_, index) => `Ban Nhân dân thôn Mẫu ${index + 1}`),
      },
    },
    says: ['- Ban Nhân dân thôn Mẫu 1;', '- Ban Nhân dân thôn Mẫu 60.'],
    pages: 2,
  },
  'no body at all': { document: { ...BARE, body: [] }, says: ['TM. ỦY BAN NHÂN DÂN'], pages: 1 },
  'no signer, no title, no addressee': {
    document: { ...BARE, title: null, closing: null, body: [paragraph('')] },
    says: ['Số: 05/KH-UBND'],
    pages: 1,
  },
  'a table of eight columns': {
    document: {
      ...BARE,
      body: [
        {
          kind: 'table',
          dense: true,
          columns: Array.from({ length: 8 }, (_, index) => ({ title: `Cột ${index + 1}`, share: index + 4 })),
          rows: [
            { cells: Array.from({ length: 8 }, (_, index) => `Ô ${index + 1} có nhiều chữ`) },
            { cells: ['một ô'] },
          ],
        },
      ],
    },
    says: ['Cột 1', 'một ô'],
    pages: 1,
  },
  'a table without rows and one without columns': {
    document: {
      ...BARE,
      body: [
        { ...taskTable(0), rows: [] },
        { kind: 'table', columns: [], rows: [] },
      ],
    },
    says: ['Thời gian thực hiện'],
    pages: 1,
  },
  'a cell longer than a page': {
    document: {
      ...BARE,
      body: [
        {
          ...taskTable(0),
          rows: [{ cells: ['1', 'Phát thanh chuyên mục cải cách hành chính. '.repeat(120), '', 'Tháng 1'] }],
        },
      ],
    },
    says: ['Tháng 1'],
    pages: 6,
  },
  'a paragraph longer than a page, before the signer': {
    document: { ...BARE, body: [paragraph('Việc tuyên truyền thực hiện thường xuyên. '.repeat(120))] },
    says: ['Nguyễn Văn Mẫu'],
    pages: 3,
  },
  'signs that mean something to a program': {
    document: {
      ...BARE,
      title: { kind: 'Kế hoạch', subject: 'A & B <b>đậm</b> #let x = 1 $x^2$ \\n "trích" *sao* _gạch_ `mã` {{x}}' },
      body: [paragraph('@ghi-chu <nhãn> = tiêu đề // chú thích /* */ ~ -- --- ... [ngoặc] "lời" \'nháy\' 100% &amp;')],
    },
    says: ['[ngoặc] "lời"', '-- --- ...'],
    pages: 1,
  },
  'emoji, control signs, letters taken apart': {
    document: {
      ...BARE,
      body: [paragraph(`Chúc mừng 🎉\u0000\u0007 ${'Ủy ban nhân dân xã'.normalize('NFD')} 漢 ☐ ✓`)],
    },
    says: ['Chúc mừng □ Ủy ban nhân dân xã □ □ □'],
    pages: 1,
  },
  'breaks where nothing is': {
    document: {
      ...BARE,
      body: [{ kind: 'page-break' }, { kind: 'page-break' }, paragraph('Sau.'), { kind: 'page-break' }],
    },
    says: ['Sau.'],
    pages: 3,
  },
  'seven signers': {
    document: {
      ...BARE,
      closing: null,
      body: [
        {
          kind: 'signers',
          signers: Array.from({ length: 7 }, (_, index) => ({
            authority: [],
            position: `Thành viên ${index + 1}`,
            name: 'Lê Mẫu',
          })),
        },
      ],
    },
    says: ['THÀNH VIÊN 7'],
    pages: 1,
  },
}

test.each(Object.entries(ODD))('%s', async (_, { document, says, pages }) => {
  const facts = await pdfFacts(await writePdf(document))
  const print = wordsOf(facts).replace(/\u00a0/g, ' ')
  for (const words of says) expect(print).toContain(words)
  expect(facts.pages.length).toBeGreaterThanOrEqual(pages)
  expect(facts.pages.length).toBeLessThanOrEqual(pages + 1)
  expect(facts.fonts.filter((font) => !/^Tinos-\w+$/.test(font))).toEqual([])
  // Nothing leaves the paper.
  for (const line of facts.lines) {
    expect(line.top).toBeGreaterThan(0)
    expect(line.top).toBeLessThan(280)
    expect(line.left).toBeGreaterThanOrEqual(29.9)
  }
  const docx = wordsOfDocx(await writeDocx(document))
  for (const words of says) expect(docx.replace(/\u00a0/g, ' ')).toContain(words)
  if (facts.pages.length === 1) expect(letters(print.replace('MẪU', ''))).toBe(letters(docx))
  expect(await drawPages(document)).toHaveLength(facts.pages.length)
})

test('two hundred rows: heads on each page, every row once, no row cut', async () => {
  const facts = await pdfFacts(await writePdf(samplePlan(200)))
  const annex = facts.pages.flatMap((page, index) => (page.width > page.height ? [index + 1] : []))
  expect(annex.length).toBeGreaterThan(20)
  for (const page of annex) {
    const words = facts.lines.filter((line) => line.page === page).map((line) => line.text)
    expect(words.filter((text) => text.includes('Thời gian thực hiện'))).toHaveLength(1)
    // The last words of a row stand on the page of its first.
    expect(words.filter((text) => / Nội dung \d+:/.test(text)).length).toBe(
      words.filter((text) => text === 'công').length,
    )
  }
  for (let row = 1; row <= 200; row++)
    expect(facts.lines.filter((line) => line.text.includes(`Nội dung ${row}:`))).toHaveLength(1)
})

test('wherever the page ends: the signer has words above, a heading has words below', async () => {
  for (let count = 14; count <= 30; count++) {
    const document: OfficialDocument = {
      ...BARE,
      isSample: false,
      body: Array.from({ length: count }, (_, index) =>
        index % 5 === 3 && index < count - 1
          ? { kind: 'heading', level: 2, numeral: `${index}.`, text: 'Tiêu đề' }
          : paragraph(`Đoạn thứ ${index} của nội dung.`),
      ),
    }
    const { lines } = await pdfFacts(await writePdf(document))
    const body = lines.filter((line) => line.size === 14 && !/^(TM|CHỦ|Nguyễn)/.test(line.text))
    const signer = lines.find((line) => line.text.startsWith('TM.'))!
    expect(
      body.some((line) => line.page === signer.page && line.text.startsWith('Đoạn')),
      `${count} paragraphs`,
    ).toBe(true)
    for (const page of new Set(body.map((line) => line.page)))
      expect(body.filter((line) => line.page === page).at(-1)!.text, `${count} paragraphs`).not.toContain('Tiêu đề')
  }
})

import { expect, test } from 'vitest'
import { readDocx } from '#adapters/docx/read-docx.ts'
import type { SourceBlock } from '#modules/plans/domain/index.ts'
import { docxOf, docxWithBody } from './hostile-files.ts'

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

async function read(body: string, parts: Record<string, string> = {}) {
  return readDocx(await docxOf(docxWithBody(body), parts), 1, 0)
}

function textsOf(blocks: readonly SourceBlock[]): string[] {
  return blocks.map((block) =>
    block.kind === 'line'
      ? `${block.numbering ? `${block.numbering} ` : ''}${block.text}`
      : block.rows
          .map((cells) => cells.map((one) => one.lines.map((line) => line.text).join('/')).join('|'))
          .join(' // '),
  )
}

const lines = async (body: string, parts?: Record<string, string>): Promise<string[]> =>
  textsOf((await read(body, parts)).page.blocks)

test('tracked changes are read as accepted', async () => {
  expect(
    await lines(
      p(`${run('Hàng ')}<w:del>${run('quý')}</w:del><w:ins>${run('tháng')}</w:ins>`) +
        p(run('Văn phòng '), '<w:rPr><w:del/></w:rPr>') +
        p(run('chủ trì')) +
        p(`<w:moveFrom>${run('cũ')}</w:moveFrom><w:moveTo>${run('mới')}</w:moveTo>`) +
        table(
          row(cell(p(run('a'))), cell(p(run('b')))),
          `<w:tr><w:trPr><w:del/></w:trPr>${cell(p(run('x')))}${cell(p(run('y')))}</w:tr>`,
        ),
    ),
  ).toEqual(['Hàng tháng', 'Văn phòng chủ trì', 'mới', 'a|b'])
})

test('fields show their result, hidden text does not show, symbols are bullets', async () => {
  expect(
    await lines(
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Năm 2026')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ) +
        p(run('ẩn', '<w:vanish/>') + run('hiện')) +
        p('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + run('Phát thanh')) +
        p(run('tuyên tru\u00ad', '') + run('yền')) +
        p(run('ủy ban nhân dân', '<w:caps/>')),
    ),
  ).toEqual(['Năm 2026', 'hiện', '- Phát thanh', 'tuyên tru\u00adyền', 'ỦY BAN NHÂN DÂN'])
})

test('fonts from before Unicode are converted run by run', async () => {
  const vn = (font: string): string => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`
  const found = await read(
    p(run('Uû ban nh©n d©n', vn('.VnTime')) + run(' x· ', vn('.VnTime')) + run('Suối Mẫu', vn('Times New Roman'))) +
      p(run('kÕ ho¹ch', vn('.VnTimeH'))) +
      p(run('Ke', vn('VNI-Times')) + run('á hoaïch', vn('VNI-Times'))),
  )
  expect(textsOf(found.page.blocks)).toEqual(['Uỷ ban nhân dân xã Suối Mẫu', 'KẾ HOẠCH', 'Kế hoạch'])
  expect(found.legacyEncoding).toBe('tcvn3')
})

test('merged cells stand once; a table in a cell gives its words; a frame around the text is no table', async () => {
  const inner = table(row(cell(p(run('trong 1'))), cell(p(run('trong 2')))))
  const found = await read(
    table(
      row(cell(p(run('1')), '<w:vMerge w:val="restart"/>'), cell(p(run('a')) + inner), cell(p(run('b')))),
      row(cell('<w:p/>', '<w:vMerge/>'), cell(p(run('c')), '<w:gridSpan w:val="2"/>')),
    ) + table(row(cell(p(run('I. MỤC ĐÍCH')) + inner))),
  )
  expect(textsOf(found.page.blocks)).toEqual(['1|a/trong 1/trong 2|b // c', 'I. MỤC ĐÍCH', 'trong 1|trong 2'])
  const [first] = found.page.blocks
  expect(first?.kind === 'table' && first.rows[0]![0]!.rowSpan).toBe(2)
  expect(first?.kind === 'table' && first.rows[1]![0]).toMatchObject({ column: 1, colSpan: 2 })
})

test('text boxes are read once, a letterhead in the page header is found, footnotes come last', async () => {
  const box = (text: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(run(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run(text))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  expect(
    await lines(
      p(run('KẾ HOẠCH') + box('Số: 5/KH-UBND')) + p(run('Căn cứ') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      {
        'word/header1.xml': `<w:hdr>${p(run('ỦY BAN NHÂN DÂN'))}${p(run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}</w:hdr>`,
        'word/header2.xml': `<w:hdr>${p(run('2'))}</w:hdr>`,
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="1">${p(run('không dẫn'))}</w:footnote><w:footnote w:id="2">${p(run('Quyết định số 9/QĐ-UBND'))}</w:footnote></w:footnotes>`,
      },
    ),
  ).toEqual([
    'ỦY BAN NHÂN DÂN',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'KẾ HOẠCH',
    'Số: 5/KH-UBND',
    'Căn cứ',
    'Quyết định số 9/QĐ-UBND',
  ])
})

test('letterhead and signature set with tabs are two columns', async () => {
  const tab = '<w:r><w:tab/></w:r>'
  expect(
    await lines(
      p(run('ỦY BAN NHÂN DÂN') + tab + run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) +
        p(run('XÃ SUỐI MẪU') + tab + tab + run('Độc lập - Tự do - Hạnh phúc')) +
        p(run('KẾ HOẠCH'), '<w:jc w:val="center"/>') +
        p(run('Nơi nhận:') + tab + tab + run('TM. ỦY BAN NHÂN DÂN')) +
        p(run('- Sở Nội vụ;') + tab + tab + run('CHỦ TỊCH')) +
        p(run('- Lưu: VT.')) +
        p(tab + tab + tab + run('Nguyễn Văn Mẫu')),
    ),
  ).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ SUỐI MẪU',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'KẾ HOẠCH',
    'Nơi nhận:',
    '- Sở Nội vụ;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Văn Mẫu',
  ])
})

test('list numbers are rebuilt over levels, lists and new beginnings', async () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '+')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
  const item = (text: string, id: number, at: number): string =>
    p(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)
  expect(
    await lines(
      item('A', 1, 0) +
        item('B', 1, 1) +
        item('C', 1, 2) +
        item('D', 1, 3) +
        item('E', 2, 0) +
        item('F', 1, 3) +
        item('G', 1, 0) +
        item('H', 1, 1),
      { 'word/numbering.xml': numbering },
    ),
  ).toEqual(['I. A', '1. B', '1.1. C', 'a) D', '+ E', 'b) F', 'II. G', '1. H'])
})

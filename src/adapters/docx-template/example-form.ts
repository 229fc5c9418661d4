import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
} from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }
const WIDE = 9_350
const SIDEWAYS = 14_000
const SMALL = 22
const mm = convertMillimetersToTwip
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
}

/** A form to begin with: the layout of NĐ 30/2020, every list written out once. The commune changes it in Word. */
export async function exampleForm(): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      { properties: { page: PAGE }, children: [head(), ...body(), closing()] },
      {
        properties: { page: { ...PAGE, size: { ...PAGE.size, orientation: PageOrientation.LANDSCAPE } } },
        children: annex(),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function head(): Table {
  return pair(
    [4_000, 5_350],
    [
      centred('{co_quan_chu_quan}', { size: 26 }),
      centred('{co_quan}', { bold: true, size: 26 }),
      centred('{#so_ky_hieu}Số: {so}/{ky_hieu}{/so_ky_hieu}', { size: 26 }),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }),
      centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
      centred('{dia_danh}, {ngay_thang}', { italics: true }),
    ],
  )
}

function body(): Paragraph[] {
  return [
    centred('{ten_loai}', { bold: true }, { spacing: { before: 240 } }),
    centred('{trich_yeu}', { bold: true }, { spacing: { after: 240 } }),
    line('{#kinh_gui}'),
    line('{dong}'),
    line('{/kinh_gui}'),
    line('{#can_cu}'),
    line('{dong}', { italics: true }),
    line('{/can_cu}'),
    line('{#noi_dung}'),
    line('{#muc_1}'),
    line('{dong}', { bold: true }),
    line('{/muc_1}'),
    line('{#muc_2}'),
    line('{dong}', { bold: true }),
    line('{/muc_2}'),
    line('{#muc_3}'),
    line('{dong}', { bold: true, italics: true }),
    line('{/muc_3}'),
    line('{#doan}'),
    line('{dong}'),
    line('{/doan}'),
    line('{/noi_dung}'),
  ]
}

function closing(): Table {
  return pair(
    [4_675, 4_675],
    [
      plain('Nơi nhận:', { bold: true, italics: true, size: 24 }),
      plain('{#noi_nhan}', { size: SMALL }),
      plain('{dong}', { size: SMALL }),
      plain('{/noi_nhan}', { size: SMALL }),
    ],
    [
      centred('{quyen_han}', { bold: true }),
      centred('{chuc_vu}', { bold: true }),
      ...Array.from({ length: 4 }, () => centred('')),
      centred('{nguoi_ky}', { bold: true }),
    ],
  )
}

const COLUMNS: readonly (readonly [title: string, field: string, width: number])[] = [
  ['TT', '{#phu_luc_dong}{tt}', 700],
  ['Nội dung', '{viec}', 3_400],
  ['Sản phẩm', '{san_pham}', 2_200],
  ['Triển khai', '{trien_khai}', 1_500],
  ['Hoàn thành', '{hoan_thanh}', 1_500],
  ['Cơ quan chủ trì', '{chu_tri}', 1_800],
  ['Cơ quan phối hợp', '{phoi_hop}', 1_800],
  ['Ghi chú', '{ghi_chu}{/phu_luc_dong}', 1_100],
]

function annex(): (Paragraph | Table)[] {
  return [
    line('{#phu_luc}'),
    centred('{so_phu_luc}', { bold: true }),
    centred('{ten_phu_luc}', { bold: true }),
    centred('{kem_theo}', { italics: true }),
    line('{#phu_luc_doan}'),
    line('{dong}'),
    line('{/phu_luc_doan}'),
    new Table({
      width: { size: SIDEWAYS, type: WidthType.DXA },
      columnWidths: COLUMNS.map(([, , width]) => width),
      rows: [
        new TableRow({
          tableHeader: true,
          children: COLUMNS.map(([title, , width]) => cell(width, [centred(title, { bold: true, size: 24 })])),
        }),
        new TableRow({ children: COLUMNS.map(([, field, width]) => cell(width, [plain(field, { size: 24 })])) }),
      ],
    }),
    line('{/phu_luc}'),
  ]
}

function pair(widths: [number, number], left: Paragraph[], right: Paragraph[]): Table {
  return new Table({
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: widths,
    borders: BARE,
    rows: [new TableRow({ children: [cell(widths[0], left, true), cell(widths[1], right, true)] })],
  })
}

function cell(width: number, children: Paragraph[], isBare = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isBare ? { borders: { top: NONE, bottom: NONE, left: NONE, right: NONE } } : {}),
    children,
  })
}

function plain(text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ text, ...run })] })
}

function centred(text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): Paragraph {
  return plain(text, run, { alignment: AlignmentType.CENTER, ...paragraph })
}

function line(text: string, run: IRunOptions = {}): Paragraph {
  return plain(text, run, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: 60, after: 60 },
  })
}

import sharp from 'sharp'
import { annexReference, letterDocument, signerBlockOf } from '#modules/documents/domain/index.ts'
import { textDocument } from '#modules/content/domain/index.ts'
import type { Block, DocumentTable, OfficialDocument } from '#modules/documents/domain/index.ts'

const paragraph = (words: string, marker?: string): Block => ({
  kind: 'paragraph',
  words,
  ...(marker ? { marker } : {}),
})

/** What most of the invented documents share. */
export const BARE: OfficialDocument = {
  head: {
    superior: null,
    issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU'],
    number: '5',
    symbol: 'KH-UBND',
    place: 'Suối Mẫu',
    issuedOn: '2027-02-05',
    about: null,
  },
  title: { kind: 'Kế hoạch', subject: 'Tuyên truyền cải cách hành chính năm 2027 trên địa bàn xã Suối Mẫu' },
  urgency: null,
  addressees: [],
  body: [paragraph('Ủy ban nhân dân xã Suối Mẫu ban hành Kế hoạch với các nội dung sau:')],
  closing: {
    signer: signerBlockOf({
      form: 'TM',
      person: 'Nguyễn Văn Mẫu',
      post: 'Chủ tịch',
      unit: { name: 'Lãnh đạo UBND', kind: 'leadership' },
    }),
    recipients: ['UBND tỉnh Mẫu', 'Thường trực Đảng ủy xã', 'Lưu: VT, VHXH'],
  },
  annexes: [],
  isSample: true,
}

/** The columns of a plan's annex. */
export function taskTable(rows: number): DocumentTable {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', share: 5, align: 'centre' },
      { title: 'Nội dung', share: 30 },
      { title: 'Sản phẩm', share: 20 },
      { title: 'Triển khai', share: 12, group: 'Thời gian thực hiện', align: 'centre' },
      { title: 'Hoàn thành', share: 12, group: 'Thời gian thực hiện', align: 'centre' },
      { title: 'Chủ trì', share: 15 },
      { title: 'Phối hợp', share: 15 },
    ],
    rows: [
      { heading: 'Tuyên truyền trên hệ thống truyền thanh', numeral: 'I.' },
      ...Array.from({ length: rows }, (_, index) => ({
        cells: [
          String(index + 1),
          `Nội dung ${index + 1}: phát thanh chuyên mục cải cách hành chính trên hệ thống truyền thanh xã, mỗi tuần 02 lần`,
          'Bản tin, chuyên mục phát thanh',
          `Tháng ${(index % 12) + 1}`,
          `Trước ngày 25 tháng ${(index % 12) + 1}`,
          'Phòng Văn hóa - Xã hội',
          'Trung tâm Phục vụ hành chính công',
        ],
      })),
    ],
  }
}

/** A plan with bases, sections and its work in an annex across; number and day left to the clerk. */
export function samplePlan(rows = 15): OfficialDocument {
  const head = { ...BARE.head, number: null, issuedOn: '2027-01' }
  return {
    ...BARE,
    head,
    body: [
      { kind: 'basis', text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;' },
      {
        kind: 'basis',
        text: 'Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2027 của Ủy ban nhân dân tỉnh Mẫu về tuyên truyền cải cách hành chính năm 2027.',
      },
      ...BARE.body,
      { kind: 'heading', level: 1, numeral: 'I.', text: 'Mục đích, yêu cầu' },
      { kind: 'heading', level: 2, numeral: '1.', text: 'Mục đích' },
      paragraph(
        'Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức và người dân về vai trò, ý nghĩa của cải cách hành chính.',
        'a)',
      ),
      { kind: 'paragraph', marker: '-', level: 2, words: ['Đạt ', 'trên 90%', ' người dân hài lòng.'].map(boldSecond) },
      { kind: 'heading', level: 2, numeral: '2.', text: 'Yêu cầu' },
      ...Array.from({ length: 9 }, (_, index) =>
        paragraph(
          `Yêu cầu ${index + 1}: việc tuyên truyền thực hiện thường xuyên, liên tục, có trọng tâm, trọng điểm, phù hợp với từng nhóm đối tượng; hình thức đa dạng, dễ hiểu, dễ nhớ, dễ thực hiện.`,
          '-',
        ),
      ),
      { kind: 'heading', level: 1, numeral: 'II.', text: 'Tổ chức thực hiện' },
      { kind: 'heading', level: 3, numeral: 'a)', text: 'Phòng Văn hóa - Xã hội' },
      paragraph('Theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch này./.'),
    ],
    annexes: [
      {
        number: 'I',
        title: 'Nhiệm vụ tuyên truyền cải cách hành chính năm 2027',
        reference: annexReference('Kế hoạch', head, 'Ủy ban nhân dân xã Suối Mẫu'),
        landscape: true,
        body: [taskTable(rows)],
      },
      {
        number: 'II',
        title: 'Phân công đầu mối',
        reference: null,
        landscape: false,
        body: [paragraph('Mỗi đơn vị cử một người làm đầu mối.')],
      },
    ],
  }
}

const boldSecond = (text: string, index: number): { text: string; bold?: boolean } =>
  index === 1 ? { text, bold: true } : { text }

/** A công văn to one addressee. */
export const SAMPLE_LETTER: OfficialDocument = letterDocument({
  issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU'],
  symbol: 'UBND-VP',
  place: 'Suối Mẫu',
  year: 2027,
  subject: 'đôn đốc thực hiện Kế hoạch số 17/KH-UBND',
  to: ['Phòng Kinh tế'],
  opening: 'Thực hiện Kế hoạch số 17/KH-UBND, Ủy ban nhân dân xã đề nghị Phòng Kinh tế:',
  items: ['Treo băng rôn tại trụ sở.', 'Gửi ảnh chụp làm minh chứng.'],
  closing: ['Kết quả gửi trước ngày 02/12/2027./.'],
  signer: signerBlockOf({
    form: 'TM-KT',
    person: '',
    post: 'Phó Chủ tịch',
    unit: { name: 'Lãnh đạo UBND', kind: 'leadership' },
  }),
  recipients: ['Như trên', 'Lưu: VT, VP'],
  isSample: false,
})

/** The same to several, urgent, from an office below another. */
export const SAMPLE_URGENT_LETTER: OfficialDocument = {
  ...SAMPLE_LETTER,
  head: { ...SAMPLE_LETTER.head, superior: 'ỦY BAN NHÂN DÂN XÃ SUỐI MẪU', issuer: ['VĂN PHÒNG HĐND VÀ UBND'] },
  urgency: 'flash',
  addressees: ['Phòng Kinh tế', 'Hội Nông dân xã', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã;'],
}

/** A text to be read or posted: no number line, nobody signs. */
export const SAMPLE_TEXT: OfficialDocument = textDocument(
  {
    kind: 'portal-summary',
    title: 'Xã Suối Mẫu thực hiện Kế hoạch tuyên truyền cải cách hành chính năm 2027',
    body: [
      'Ủy ban nhân dân xã Suối Mẫu đã ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2027.',
      '',
      'Quý I năm 2027',
      '- Treo băng rôn tại trụ sở (Phòng Kinh tế chủ trì; thời gian: trước ngày 15/3/2027).',
    ].join('\n'),
  },
  { issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU'], place: 'Suối Mẫu', year: '2027', isSample: true },
)

/** Minutes that two sign. */
export const SAMPLE_MINUTES: OfficialDocument = {
  ...BARE,
  head: { ...BARE.head, number: '12', symbol: 'BB-UBND', issuedOn: '2027-03-09' },
  title: { kind: 'BIÊN BẢN', subject: 'Họp rà soát tiến độ tuyên truyền cải cách hành chính' },
  body: [
    paragraph('Thời gian bắt đầu: 14 giờ 00 phút, ngày 09 tháng 3 năm 2027.'),
    paragraph('Địa điểm: Hội trường Ủy ban nhân dân xã Suối Mẫu.'),
    paragraph('Nội dung: rà soát 15 nhiệm vụ; 12 nhiệm vụ đúng tiến độ, 03 nhiệm vụ cần đôn đốc.'),
    paragraph('Cuộc họp kết thúc vào 15 giờ 30 phút, ngày 09 tháng 3 năm 2027./.'),
    {
      kind: 'signers',
      signers: [
        { authority: [], position: 'Thư ký', name: 'Lê Thị Mẫu' },
        { authority: [], position: 'Chủ tọa', name: 'Nguyễn Văn Mẫu' },
      ],
    },
  ],
  closing: null,
}

/** A report with a picture and a table. */
export async function sampleReport(): Promise<OfficialDocument> {
  const bytes = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#9ab' } })
    .jpeg()
    .toBuffer()
  return {
    ...BARE,
    head: { ...BARE.head, number: '108', symbol: 'BC-UBND', issuedOn: '2027-06-14' },
    title: { kind: 'BÁO CÁO', subject: 'Kết quả tuyên truyền cải cách hành chính 6 tháng đầu năm 2027' },
    body: [
      { kind: 'heading', level: 1, numeral: 'I.', text: 'Kết quả' },
      paragraph('Đã phát 48 chuyên mục, 1.250 lượt người dự, đạt 98,5% kế hoạch.'),
      {
        kind: 'table',
        dense: true,
        columns: [
          { title: 'TT', share: 1, align: 'centre' },
          { title: 'Hình thức', share: 5 },
          { title: 'Số lượng', share: 2, align: 'right' },
        ],
        rows: [
          { cells: ['1', 'Phát thanh', '48'] },
          { cells: ['2', [{ text: 'Hội nghị', bold: true }, { text: ' tại thôn' }], '1.250'] },
        ],
      },
      {
        kind: 'picture',
        bytes: new Uint8Array(bytes),
        mediaType: 'image/jpeg',
        widthMm: 120,
        caption: 'Ảnh 1. Hội nghị tuyên truyền tại thôn Mẫu 1',
      },
      { kind: 'heading', level: 1, numeral: 'II.', text: 'Kiến nghị' },
      paragraph('Không có./.'),
    ],
  }
}

/** The invented documents that are compared with what was agreed on. */
export const SAMPLES: Readonly<Record<string, () => OfficialDocument | Promise<OfficialDocument>>> = {
  plan: () => samplePlan(),
  'letter-to-one': () => SAMPLE_LETTER,
  'urgent-letter-to-several': () => SAMPLE_URGENT_LETTER,
  minutes: () => SAMPLE_MINUTES,
  text: () => SAMPLE_TEXT,
  report: sampleReport,
}

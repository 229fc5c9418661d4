import type { OfficialDocument } from '../official-document.ts'
import type { DocumentKind } from './document-kinds.ts'

/** An invented document of a kind, in which every field of a form has something to say. */
export function sampleDocument(kind: DocumentKind): OfficialDocument {
  const isLetter = kind.key === 'cong-van'
  return {
    head: {
      superior: null,
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU'],
      number: '5',
      symbol: kind.code ? `${kind.code}-UBND` : 'UBND-VP',
      place: 'Suối Mẫu',
      issuedOn: '2027-01-12',
      about: isLetter ? 'tuyên truyền cải cách hành chính năm 2027' : null,
    },
    title: isLetter
      ? null
      : {
          kind: kind.name.toUpperCase(),
          subject: 'Tuyên truyền cải cách hành chính năm 2027 trên địa bàn xã Suối Mẫu',
        },
    urgency: null,
    addressees: isLetter ? ['Các phòng chuyên môn thuộc UBND xã Suối Mẫu', 'Trưởng các thôn của xã Suối Mẫu'] : [],
    body: [
      {
        kind: 'basis',
        text: 'Căn cứ Kế hoạch số 01/KH-UBND ngày 05 tháng 01 năm 2027 của Ủy ban nhân dân tỉnh Mẫu Sơn;',
      },
      { kind: 'basis', text: 'Theo đề nghị của Phòng Văn hóa - Xã hội xã Suối Mẫu.' },
      { kind: 'heading', level: 1, numeral: 'I.', text: 'MỤC ĐÍCH, YÊU CẦU' },
      { kind: 'heading', level: 2, numeral: '1.', text: 'Mục đích' },
      { kind: 'paragraph', marker: '-', words: 'Người dân Suối Mẫu biết cách nộp hồ sơ trực tuyến.' },
      { kind: 'heading', level: 2, numeral: '2.', text: 'Yêu cầu' },
      { kind: 'heading', level: 3, numeral: 'a)', text: 'Về nội dung' },
      { kind: 'paragraph', words: 'Nói ngắn, dễ hiểu, đúng việc của từng thôn.' },
    ],
    closing: {
      signer: {
        authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
        position: 'PHÓ CHỦ TỊCH',
        name: 'Nguyễn Văn Mẫu',
      },
      recipients: ['UBND tỉnh Mẫu Sơn (báo cáo)', 'Các thôn của xã Suối Mẫu', 'Lưu: VT, VHXH'],
    },
    annexes: isLetter ? [] : [sampleAnnex()],
    isSample: true,
  }
}

function sampleAnnex(): OfficialDocument['annexes'][number] {
  const when = 'Thời gian thực hiện'
  return {
    number: null,
    title: 'NHIỆM VỤ CỤ THỂ',
    reference: 'Kèm theo Kế hoạch số 05/KH-UBND ngày 12 tháng 01 năm 2027 của UBND xã Suối Mẫu',
    landscape: true,
    body: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', share: 1 },
          { title: 'Nội dung', share: 6 },
          { title: 'Sản phẩm', share: 4 },
          { title: 'Triển khai', share: 2, group: when },
          { title: 'Hoàn thành', share: 2, group: when },
          { title: 'Cơ quan chủ trì', share: 3 },
          { title: 'Cơ quan phối hợp', share: 3 },
          { title: 'Ghi chú', share: 2 },
        ],
        rows: [
          {
            cells: [
              '1',
              'Phát thanh trên loa xã Suối Mẫu',
              '12 bài phát',
              'Tháng 01/2027',
              'Tháng 12/2027',
              'Phòng Văn hóa - Xã hội',
              'Các thôn',
              '',
            ],
          },
          {
            cells: [
              '2',
              'Họp dân thôn Một (Mẫu)',
              'Biên bản, ảnh',
              'Tháng 3/2027',
              'Trước 30/4/2027',
              'Thôn Một',
              'Đoàn thanh niên',
              'Mời UBMTTQ',
            ],
          },
        ],
      },
    ],
  }
}

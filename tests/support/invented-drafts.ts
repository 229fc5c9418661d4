import type { DraftPart, PlanDraft } from '#modules/plans/domain/index.ts'
import { annex, asked, basis, form, part, recipient, row, section } from './draft-pieces.ts'

const UPPER = basis({
  number: '15/KH-UBND',
  issuedOn: '2027-01-05',
  issuer: 'UBND tỉnh Mẫu Giang',
  subject: 'thông tin, tuyên truyền cải cách hành chính năm 2027',
})
const RECIPIENTS = [
  recipient('Sở Nội vụ tỉnh Mẫu Giang', 'để báo cáo'),
  recipient('Thường trực Đảng ủy, HĐND xã'),
  recipient('Các thôn', 'thực hiện'),
  recipient('Lưu: VT, VHXH.', '', true),
]

/** A usual plan without annex: the draft that the others vary. */
export function usualDraft(more: Partial<PlanDraft> = {}): PlanDraft {
  return {
    issuer: 'Ủy ban nhân dân xã Suối Mẫu',
    symbol: 'KH-UBND',
    number: '12',
    place: 'Suối Mẫu',
    issuedOn: '2027-01-12',
    title: 'Thông tin, tuyên truyền cải cách hành chính năm 2027',
    planKind: 'communication',
    period: { from: '2027-01-01', to: '2027-12-31' },
    bases: [
      basis({
        kind: 'Nghị quyết',
        number: '76/NQ-CP',
        issuedOn: '2021-07-15',
        issuer: 'Chính phủ',
        subject: 'ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
      }),
      UPPER,
    ],
    opening:
      'Ủy ban nhân dân xã Suối Mẫu ban hành Kế hoạch thông tin, tuyên truyền cải cách hành chính năm 2027 như sau:',
    sections: [
      section(
        'purpose',
        'Mục đích, yêu cầu',
        part(
          'objectives',
          'Mục đích',
          '- Người dân biết nộp hồ sơ ở đâu, cần giấy tờ gì và bao giờ có kết quả.',
          '- Nâng mức độ hài lòng của người dân lên trên 90% trong năm.',
        ),
        part(
          'requirements',
          'Yêu cầu',
          '- Nói ngắn, dễ hiểu, đúng với từng nhóm người nghe.',
          '- Việc nào cũng có người chủ trì.',
        ),
      ),
      section(
        'topics',
        'Nội dung tuyên truyền',
        part(
          'topics',
          null,
          '- Cách nộp hồ sơ trực tuyến và tra cứu tình trạng hồ sơ.',
          '- Quyền phản ánh, kiến nghị của người dân về thủ tục hành chính.',
          '- Kết quả các chỉ số PAR INDEX, SIPAS của xã.',
        ),
      ),
      section(
        'work',
        'Hình thức, nhiệm vụ',
        form('Phát chuyên mục cải cách hành chính trên hệ thống truyền thanh xã', {
          start: 'Hàng tuần',
          lead: ['Trung tâm Văn hóa, Thông tin và Thể thao'],
          coordinating: ['Văn phòng HĐND và UBND', 'Các thôn'],
          products: ['Nhật ký phát thanh'],
        }),
        form('Tập huấn kỹ năng nộp hồ sơ trực tuyến cho tổ công nghệ số cộng đồng', {
          start: 'Từ ngày 01/4/2027 đến ngày 15/4/2027',
          lead: ['Phòng Văn hóa - Xã hội'],
          coordinating: ['Tổ công nghệ số cộng đồng'],
          products: ['Danh sách tham dự', 'Tài liệu tập huấn'],
        }),
        form('Đối thoại giữa lãnh đạo UBND xã với hộ kinh doanh về thủ tục hành chính', {
          finish: 'Trước ngày 30/6/2027',
          lead: ['Phòng Kinh tế'],
          products: ['Biên bản đối thoại'],
        }),
      ),
      section(
        'budget',
        'Kinh phí thực hiện',
        part(
          'budget',
          null,
          'Kinh phí thực hiện Kế hoạch từ nguồn ngân sách nhà nước giao năm 2027 và các nguồn hợp pháp khác.',
        ),
      ),
      section(
        'organisation',
        'Tổ chức thực hiện',
        part(
          'unit',
          'Văn phòng HĐND và UBND',
          '- Theo dõi, đôn đốc việc thực hiện Kế hoạch.',
          '- Tổng hợp báo cáo UBND tỉnh (qua Sở Nội vụ) hàng quý, 6 tháng, năm.',
        ),
        part(
          'unit',
          'Phòng Văn hóa - Xã hội',
          '- Biên soạn nội dung cho chuyên mục truyền thanh và trang thông tin điện tử.',
        ),
      ),
    ],
    closing:
      'Trên đây là Kế hoạch thông tin, tuyên truyền cải cách hành chính năm 2027 của xã; có khó khăn, vướng mắc, các đơn vị phản ánh về Văn phòng HĐND và UBND để được hướng dẫn.',
    annexes: [],
    recipients: RECIPIENTS,
    signer: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu Long' },
    ...more,
  }
}

const ROWS = [
  row('Xây dựng và ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2027', {
    start: 'Tháng 01/2027',
    finish: 'Trước 17/01/2027',
    lead: ['Phòng Văn hóa - Xã hội'],
    coordinating: ['Văn phòng HĐND và UBND'],
    products: ['Kế hoạch của UBND xã'],
  }),
  row('Ký hợp đồng, nghiệm thu, thanh lý hợp đồng tuyên truyền với Đài Truyền thanh', {
    start: 'Tháng 02/2027',
    finish: 'Tháng 12/2027',
    lead: ['Phòng Kinh tế'],
    coordinating: ['Trung tâm Văn hóa, Thông tin và Thể thao'],
    products: ['Hợp đồng', 'Biên bản nghiệm thu', 'Biên bản thanh lý'],
  }),
  row('Phát chuyên mục cải cách hành chính trên hệ thống truyền thanh xã', {
    start: 'Hàng tháng',
    lead: ['Trung tâm Văn hóa, Thông tin và Thể thao'],
    coordinating: ['Các thôn'],
    products: ['Nhật ký phát thanh'],
    note: 'Phát lại vào sáng hôm sau',
  }),
  row('Tuyên truyền tại hội nghị tiếp xúc cử tri', {
    start: 'Quý II/2027',
    finish: 'Quý IV/2027',
    lead: ['Ủy ban MTTQ Việt Nam xã'],
    products: ['Biên bản hội nghị'],
  }),
  row('Niêm yết công khai thủ tục hành chính tại trụ sở và nhà văn hóa các thôn', {
    start: 'Thường xuyên',
    lead: ['Trung tâm Phục vụ hành chính công'],
    coordinating: ['Các thôn'],
  }),
  row('Báo cáo kết quả tuyên truyền năm 2027', {
    finish: 'Trước ngày 05/12/2027',
    lead: ['Văn phòng HĐND và UBND'],
    products: ['Báo cáo'],
  }),
]

/** Plans of different shape, all invented. */
export const INVENTED: readonly (readonly [name: string, draft: PlanDraft])[] = [
  ['as usual, no annex', usualDraft()],
  [
    'number, day and name left blank',
    usualDraft({
      number: null,
      issuedOn: '2027-01',
      signer: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: '' },
    }),
  ],
  ['work in an annex, a deputy signs', withAnnex()],
  ['units asked, parts with letters', lettered()],
  ['half a year, a sentence of the officer for the basis, no closing words', halfYear()],
  ['a phường, two annexes', twoAnnexes()],
  ['targets, audiences, a report part, long lists', longLists()],
  ['nothing but the frame and one row', bare()],
]

function withAnnex(): PlanDraft {
  const usual = usualDraft()
  return {
    ...usual,
    sections: usual.sections.map((each) =>
      each.kind === 'work'
        ? section('work', 'Nhiệm vụ cụ thể', part('text', null, '(Chi tiết tại Phụ lục kèm theo)'))
        : each,
    ),
    annexes: [annex('Nhiệm vụ tuyên truyền cải cách hành chính năm 2027', ...ROWS)],
    signer: { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH', name: 'Trần Thị Mẫu' },
  }
}

function lettered(): PlanDraft {
  const usual = usualDraft()
  const group = part('text', 'Tuyên truyền qua hệ thống truyền thanh')
  const below = (each: DraftPart): DraftPart => ({ ...each, level: 2 })
  return {
    ...usual,
    sections: usual.sections.map((each) => {
      if (each.kind === 'work')
        return section(
          'work',
          'Hình thức tuyên truyền',
          group,
          below(
            form('Phát thanh chuyên mục', {
              start: 'Hàng tháng',
              lead: ['Phòng Văn hóa - Xã hội'],
              products: ['Nhật ký'],
            }),
          ),
          below(
            form(
              'Phát thanh lưu động',
              { start: 'Quý I, quý III/2027', lead: ['Các thôn'], coordinating: ['Đoàn TNCS Hồ Chí Minh xã'] },
              '- Mỗi thôn một buổi, nói về nơi nộp hồ sơ.',
            ),
          ),
          form('Niêm yết công khai thủ tục hành chính', {
            start: 'Thường xuyên',
            lead: ['Trung tâm Phục vụ hành chính công'],
          }),
        )
      if (each.kind !== 'organisation') return each
      return section(
        'organisation',
        'Tổ chức thực hiện',
        ...each.parts,
        part('unit', 'Các thôn', '- Phổ biến Kế hoạch tại cuộc họp thôn.'),
        asked('Ủy ban MTTQ Việt Nam xã và các đoàn thể', '- Vận động đoàn viên, hội viên nộp hồ sơ trực tuyến.'),
      )
    }),
  }
}

function halfYear(): PlanDraft {
  const usual = usualDraft()
  return {
    ...usual,
    title: 'Tuyên truyền cải cách hành chính 6 tháng cuối năm 2027',
    period: { from: '2027-07-01', to: '2027-12-31' },
    issuedOn: '2027-07-02',
    bases: [
      basis({
        number: '33/KH-UBND',
        sentence:
          'Thực hiện Kế hoạch số 33/KH-UBND ngày 20/6/2027 của UBND tỉnh Mẫu Giang về tuyên truyền cải cách hành chính 6 tháng cuối năm 2027',
      }),
    ],
    opening: 'Ủy ban nhân dân xã Suối Mẫu xây dựng Kế hoạch tuyên truyền như sau:',
    closing: '',
  }
}

function twoAnnexes(): PlanDraft {
  return {
    ...withAnnex(),
    issuer: 'Ủy ban nhân dân phường Mẫu Đông',
    place: 'Mẫu Đông',
    number: '104',
    issuedOn: '2027-03-05',
    opening: 'Ủy ban nhân dân phường Mẫu Đông ban hành Kế hoạch tuyên truyền năm 2027 với các nội dung như sau:',
    annexes: [annex('Nhiệm vụ quý I', ...ROWS.slice(0, 2)), annex('Nhiệm vụ cả năm', ...ROWS.slice(2))],
  }
}

function longLists(): PlanDraft {
  const usual = usualDraft()
  const [purpose, ...rest] = usual.sections
  return {
    ...usual,
    sections: [
      section(
        'purpose',
        purpose!.title,
        ...purpose!.parts,
        part('audiences', 'Đối tượng', '- Cán bộ, công chức xã', '- Người dân và doanh nghiệp trên địa bàn'),
        part(
          'targets',
          'Chỉ tiêu',
          '- Tỷ lệ hồ sơ nộp trực tuyến đạt từ 60% trở lên.',
          '- Ít nhất 80% số thôn có buổi tuyên truyền.',
        ),
      ),
      ...rest.map((each) =>
        each.kind === 'organisation'
          ? section(
              'organisation',
              each.title,
              ...each.parts,
              part(
                'unit',
                'Phòng Kinh tế',
                '- Cân đối kinh phí.',
                '- Rà soát các nội dung:',
                '+ Thủ tục đất đai;',
                '+ Thủ tục đăng ký hộ kinh doanh.',
                '- Trước ngày 30/4/2027, rà soát bảng niêm yết tại các thôn.',
              ),
              part('reporting', 'Chế độ báo cáo', '- Các đơn vị báo cáo kết quả hàng quý về Văn phòng HĐND và UBND.'),
            )
          : each,
      ),
    ],
    signer: { authority: ['TUQ. CHỦ TỊCH'], position: 'CHÁNH VĂN PHÒNG', name: 'Lê Thị Mẫu Hoa' },
  }
}

function bare(): PlanDraft {
  return {
    ...usualDraft(),
    bases: [],
    opening: '',
    closing: '',
    sections: [
      section('purpose', 'Mục đích, yêu cầu', part('objectives', 'Mục đích'), part('requirements', 'Yêu cầu')),
      section('topics', 'Nội dung tuyên truyền', part('topics', null)),
      section('organisation', 'Tổ chức thực hiện', part('unit', 'Phòng Văn hóa - Xã hội')),
    ],
    annexes: [annex('Nhiệm vụ cụ thể', ROWS[0]!)],
    recipients: [recipient('Lưu: VT.', '', true)],
  }
}

import { describe, expect, test } from 'vitest'
import { channelsOf } from '../reading/channels.ts'
import { emptyReading } from '../reading/empty-reading.ts'
import { timingInTitle } from '../reading/title-timing.ts'
import { matchOf } from './match.ts'
import type { MatchLevel } from './match.ts'
import { workOfReading } from './own-work.ts'
import type { OwnItem } from './own-work.ts'
import { dueOf } from './superior-items.ts'
import type { SuperiorItem } from './superior-item.ts'

const PERIOD = { from: '2027-01-01', to: '2027-12-31' }

function asked(text: string): SuperiorItem {
  return {
    key: 'd0.0',
    kind: 'duty',
    text,
    unit: 'UBND các xã, phường',
    due: dueOf(timingInTitle(text, PERIOD)),
    channels: channelsOf(text, ''),
    source: null,
    forCommune: 'yes',
    why: '',
    asksForPlan: false,
  }
}

function own(title: string, lead = ['Phòng Văn hóa - Xã hội']): OwnItem {
  const timing = timingInTitle(title, PERIOD)
  return workOfReading({
    ...emptyReading(),
    period: PERIOD,
    activities: [
      {
        ref: null,
        title,
        origin: 'form',
        lead,
        coordinating: [],
        timing,
        products: [],
        channels: channelsOf(title, ''),
      },
    ],
  }).items[0]!
}

/** Invented pairs: what is asked of the commune, what its plan says, and what an officer would say of the two. */
const SAME: [string, string][] = [
  [
    'Tuyên truyền cải cách hành chính trên hệ thống truyền thanh cơ sở',
    'Phát chuyên mục CCHC trên Đài Truyền thanh xã',
  ],
  ['Tuyên truyền CCHC trên hệ thống loa', 'Tuyên truyền cải cách hành chính qua hệ thống truyền thanh'],
  ['Đăng tải tin, bài về CCHC trên trang thông tin điện tử', 'Đăng tin, bài CCHC trên Trang thông tin điện tử của xã'],
  [
    'Xây dựng chuyên mục cải cách hành chính trên cổng thông tin điện tử',
    'Duy trì chuyên mục CCHC trên cổng thông tin điện tử xã',
  ],
  ['Niêm yết công khai thủ tục hành chính tại Bộ phận Một cửa', 'Niêm yết TTHC tại Trung tâm Phục vụ hành chính công'],
  ['Công khai thủ tục hành chính đầy đủ, kịp thời', 'Niêm yết công khai TTHC tại trụ sở'],
  [
    'Tập huấn kỹ năng nộp hồ sơ trực tuyến cho tổ công nghệ số cộng đồng',
    'Tập huấn sử dụng dịch vụ công trực tuyến cho Tổ Công nghệ số cộng đồng',
  ],
  [
    'Tổ chức đối thoại với người dân, doanh nghiệp về thủ tục hành chính',
    'Đối thoại giữa lãnh đạo xã và nhân dân về TTHC',
  ],
  ['Treo băng rôn, khẩu hiệu tuyên truyền CCHC', 'Treo băng rôn, pa nô về cải cách hành chính tại trụ sở và các thôn'],
  ['Phát tờ rơi hướng dẫn dịch vụ công trực tuyến', 'In và phát tờ gấp hướng dẫn DVC trực tuyến'],
  ['Tuyên truyền CCHC trên mạng xã hội Zalo, Facebook', 'Đăng tin CCHC trên nhóm Zalo, fanpage của xã'],
  ['Khảo sát mức độ hài lòng của người dân', 'Lấy ý kiến, đo lường sự hài lòng của người dân khi giải quyết TTHC'],
  [
    'Tiếp nhận, xử lý phản ánh, kiến nghị của người dân về quy định hành chính',
    'Tiếp nhận và xử lý phản ánh, kiến nghị về quy định hành chính',
  ],
  ['Tổ chức cuộc thi tìm hiểu cải cách hành chính', 'Tham gia, tổ chức hội thi tìm hiểu CCHC'],
  ['Kiểm tra công tác cải cách hành chính', 'Tự kiểm tra CCHC tại các bộ phận'],
  [
    'Báo cáo kết quả tuyên truyền CCHC về Sở Nội vụ định kỳ hằng quý',
    'Báo cáo kết quả tuyên truyền cải cách hành chính gửi Sở Nội vụ hằng quý',
  ],
  [
    'Lồng ghép tuyên truyền CCHC trong sinh hoạt chi hội, đoàn thể',
    'Lồng ghép nội dung CCHC vào sinh hoạt của chi hội, đoàn thể',
  ],
  ['Quán triệt văn bản về CCHC tại hội nghị giao ban', 'Quán triệt các văn bản CCHC trong họp giao ban hằng tháng'],
  ['Hướng dẫn người dân thanh toán trực tuyến phí, lệ phí', 'Hướng dẫn thanh toán không dùng tiền mặt phí, lệ phí'],
  ['Tuyên truyền chữ ký số cá nhân cho người dân', 'Phổ biến, hướng dẫn người dân cài đặt chữ ký số'],
  ['Tuyên truyền sử dụng định danh điện tử VNeID', 'Vận động người dân dùng VNeID'],
  ['Tuyên truyền trả kết quả qua dịch vụ bưu chính công ích', 'Phổ biến việc nhận kết quả qua bưu điện'],
  ['Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính', 'Số hóa hồ sơ và kết quả giải quyết TTHC'],
  ['Phổ biến chỉ số PAR INDEX, SIPAS', 'Thông tin về chỉ số Par Index, SIPAS'],
  ['Giới thiệu mô hình, sáng kiến cải cách hành chính', 'Giới thiệu cách làm hay về CCHC'],
  ['Thực hiện xin lỗi người dân khi trễ hẹn hồ sơ', 'Gửi phiếu xin lỗi khi hồ sơ trễ hẹn'],
  ['Chấn chỉnh kỷ luật, kỷ cương hành chính', 'Siết kỷ cương, kỷ luật hành chính, chấn chỉnh giờ làm việc'],
  ['Sơ kết, tổng kết công tác tuyên truyền CCHC', 'Tổng kết tuyên truyền cải cách hành chính'],
  ['Biểu diễn văn nghệ, tiểu phẩm về CCHC', 'Dựng tiểu phẩm văn nghệ về cải cách hành chính'],
  ['Bố trí kinh phí tuyên truyền CCHC', 'Bố trí ngân sách cho tuyên truyền cải cách hành chính'],
  ['Tuyên truyền CCHC trong trường học', 'Tuyên truyền cải cách hành chính cho học sinh'],
]
const NEAR: [string, string][] = [
  [
    'Tuyên truyền CCHC trên hệ thống truyền thanh và trang thông tin điện tử',
    'Phát chuyên mục CCHC trên hệ thống truyền thanh xã',
  ],
  [
    'Tổ chức đối thoại về thủ tục hành chính trước ngày 15/6/2027',
    'Đối thoại về thủ tục hành chính trước ngày 30/9/2027',
  ],
  ['Hằng tháng đăng tin CCHC trên trang thông tin điện tử', 'Hằng quý đăng tin CCHC trên trang thông tin điện tử'],
  ['Hằng tuần phát thanh về CCHC trên hệ thống loa', 'Mỗi tháng phát thanh CCHC trên hệ thống loa'],
  ['Treo băng rôn tuyên truyền CCHC trước ngày 30/4/2027', 'Treo băng rôn tuyên truyền CCHC'],
  [
    'Khảo sát mức độ hài lòng của người dân và của doanh nghiệp khi thanh toán trực tuyến',
    'Khảo sát hài lòng của người dân',
  ],
  [
    'Tập huấn dịch vụ công trực tuyến cho cán bộ Một cửa và trưởng thôn',
    'Tập huấn dịch vụ công trực tuyến cho hội viên phụ nữ',
  ],
  ['Niêm yết thủ tục hành chính và đường dây nóng tại nhà văn hóa thôn', 'Niêm yết thủ tục hành chính tại trụ sở'],
  ['Báo cáo kết quả CCHC hằng tháng về Sở Nội vụ', 'Báo cáo kết quả CCHC hằng quý về Sở Nội vụ'],
  ['Tuyên truyền CCHC trên Zalo và trên trang thông tin điện tử', 'Đăng bài CCHC trên Zalo của xã'],
]
const OTHER: [string, string][] = [
  ['Tuyên truyền CCHC trên hệ thống truyền thanh', 'Niêm yết thủ tục hành chính tại trụ sở'],
  ['Tổ chức cuộc thi tìm hiểu CCHC', 'Tuyên truyền CCHC trên trang thông tin điện tử'],
  ['Kiểm tra công tác CCHC', 'Tuyên truyền CCHC trên hệ thống truyền thanh'],
  ['Khảo sát mức độ hài lòng của người dân', 'Tập huấn dịch vụ công trực tuyến cho người dân'],
  ['Báo cáo kết quả về Sở Nội vụ', 'Đăng kết quả CCHC trên trang thông tin điện tử'],
  ['Số hóa hồ sơ thủ tục hành chính', 'Niêm yết công khai thủ tục hành chính'],
  ['Phát tờ rơi hướng dẫn dịch vụ công trực tuyến', 'Tập huấn dịch vụ công trực tuyến'],
  ['Đối thoại với doanh nghiệp', 'Khảo sát doanh nghiệp'],
  ['Treo băng rôn tuyên truyền CCHC', 'Phát tờ rơi tuyên truyền CCHC'],
  ['Bố trí kinh phí tuyên truyền CCHC', 'Báo cáo kết quả tuyên truyền CCHC'],
  ['Tuyên truyền chữ ký số', 'Tuyên truyền định danh điện tử'],
  ['Hướng dẫn thanh toán trực tuyến', 'Hướng dẫn nộp hồ sơ trực tuyến'],
  ['Tiếp nhận phản ánh, kiến nghị', 'Gửi phiếu xin lỗi khi trễ hẹn'],
  ['Tuyên truyền CCHC trong trường học', 'Tuyên truyền CCHC trong sinh hoạt đoàn thể'],
  ['Tuyên truyền chuyển đổi số', 'Tuyên truyền cải cách hành chính'],
  ['Giới thiệu mô hình CCHC', 'Kiểm tra CCHC'],
  ['Chấn chỉnh kỷ luật, kỷ cương hành chính', 'Tuyên truyền cải cách hành chính'],
  ['Trả kết quả qua bưu chính công ích', 'Trả kết quả tại Bộ phận Một cửa'],
  ['Biểu diễn văn nghệ về CCHC', 'Hội nghị tổng kết CCHC'],
  ['Xây dựng nông thôn mới', 'Xây dựng chuyên mục trên trang thông tin điện tử'],
  ['Rà soát, đơn giản hóa thủ tục hành chính', 'Niêm yết thủ tục hành chính tại Một cửa'],
  ['Tập huấn kỹ năng truyền thông cho trưởng thôn', 'Họp trưởng thôn hằng tháng'],
  ['Tuyên truyền PAR INDEX', 'Tuyên truyền mức độ hài lòng'],
  ['Cấp phát cẩm nang dịch vụ công trực tuyến', 'Vận động nộp hồ sơ trực tuyến'],
  ['Tổ chức hội nghị phổ biến kế hoạch CCHC', 'Treo băng rôn về kế hoạch CCHC'],
]

const levelOf = ([superior, commune]: [string, string]): MatchLevel => matchOf(asked(superior), own(commune)).level

describe('what is asked and what the commune writes', () => {
  test('at least sixty pairs stand behind the thresholds', () =>
    expect(SAME.length + NEAR.length + OTHER.length).toBeGreaterThanOrEqual(60))
  test.each(SAME)('done: “%s” by “%s”', (...pair) => expect(levelOf(pair)).toBe('covered'))
  test.each(NEAR)('in part: “%s” by “%s”', (...pair) => expect(levelOf(pair)).toBe('partly'))
  test.each(OTHER)('another matter: “%s” and “%s”', (...pair) => expect(levelOf(pair)).toBe('none'))
})

test('a link of the draft settles it, whatever the words are', () => {
  const linked = { ...own('Việc khác hẳn'), carriesOut: ['d0.0'] }
  expect(matchOf(asked('Tuyên truyền trên loa'), linked)).toMatchObject({ level: 'covered' })
})

test('a sentence among the requirements is no work yet', () => {
  const said = { ...own('Niêm yết công khai thủ tục hành chính'), kind: 'clause' as const }
  expect(matchOf(asked('Niêm yết thủ tục hành chính'), said)).toMatchObject({ level: 'partly' })
})

import { TWO_TIERS_BY_LAW } from '#modules/organisations/domain/index.ts'

/** The six fields of administrative reform, as reports order them; the rest is communication at large. */
export const REFORM_FIELDS = [
  'institutions',
  'procedures',
  'organisation',
  'civil-service',
  'finance',
  'digital',
] as const
export type ReformField = (typeof REFORM_FIELDS)[number]

export interface StandardEntry {
  code: string
  label: string
  field?: ReformField
  /** First day on which it can be chosen; none where it always could. */
  from?: string
  to?: string
}

/** What a commune speaks about, worded short; the order is that of the codes. */
export const STANDARD_TOPICS: readonly StandardEntry[] = [
  { code: 'T01', label: 'Chủ trương, pháp luật, chỉ đạo về CCHC' },
  { code: 'T02', label: 'Chương trình tổng thể, đề án, kế hoạch CCHC' },
  { code: 'T03', label: 'Ý nghĩa, mục tiêu của CCHC; môi trường đầu tư' },
  { code: 'T04', label: 'Trách nhiệm cấp ủy, người đứng đầu' },
  { code: 'T05', label: 'Cải cách thể chế, văn bản mới', field: 'institutions' },
  { code: 'T06', label: 'Cải cách, công khai thủ tục hành chính', field: 'procedures' },
  { code: 'T07', label: 'Một cửa, một cửa liên thông', field: 'procedures' },
  { code: 'T08', label: 'Trách nhiệm cán bộ khi giải quyết thủ tục', field: 'procedures' },
  { code: 'T09', label: 'Tổ chức, sắp xếp bộ máy', field: 'organisation' },
  { code: 'T10', label: 'Chính quyền địa phương hai cấp', field: 'organisation', from: TWO_TIERS_BY_LAW.since },
  { code: 'T11', label: 'Tinh giản biên chế', field: 'organisation' },
  { code: 'T12', label: 'Chất lượng cán bộ, cải cách công vụ', field: 'civil-service' },
  { code: 'T13', label: 'Kỷ cương, đạo đức, văn hóa công vụ', field: 'civil-service' },
  { code: 'T14', label: 'Giờ giấc làm việc, không rượu bia trong giờ', field: 'civil-service' },
  { code: 'T15', label: 'Tài chính công, sử dụng ngân sách', field: 'finance' },
  { code: 'T16', label: 'Chính quyền số, chuyển đổi số', field: 'digital' },
  { code: 'T17', label: 'Dịch vụ công trực tuyến', field: 'digital' },
  { code: 'T18', label: 'Thanh toán trực tuyến', field: 'digital' },
  { code: 'T19', label: 'Nhận, trả hồ sơ qua bưu chính công ích', field: 'digital' },
  { code: 'T20', label: 'Số hóa hồ sơ, kết nối dữ liệu', field: 'digital' },
  { code: 'T21', label: 'Văn bản điện tử, chữ ký số', field: 'digital' },
  { code: 'T22', label: 'Ứng dụng di động cho người dân, doanh nghiệp', field: 'digital' },
  { code: 'T23', label: 'An toàn thông tin', field: 'digital' },
  { code: 'T24', label: 'Đổi mới sáng tạo, công dân số, xã hội số', field: 'digital' },
  { code: 'T25', label: 'Trí tuệ nhân tạo, mạng xã hội trong truyền thông' },
  { code: 'T26', label: 'ISO 9001; trụ sở làm việc' },
  { code: 'T27', label: 'Các chỉ số PAR INDEX, PAPI, SIPAS, PCI' },
  { code: 'T28', label: 'Sự hài lòng của người dân, giảm thời gian chờ' },
  { code: 'T29', label: 'Bản cam kết' },
  { code: 'T30', label: 'Kênh tiếp nhận phản ánh, kiến nghị' },
  { code: 'T31', label: 'Quyền, nghĩa vụ, giám sát của Nhân dân' },
  { code: 'T32', label: 'Dân chủ ở cơ sở' },
  { code: 'T33', label: 'Mô hình, sáng kiến, điển hình' },
  { code: 'T34', label: 'Phê phán phiền hà, tiêu cực' },
  { code: 'T35', label: 'Thi đua, khen thưởng gắn với CCHC' },
  { code: 'T36', label: 'Cách tra cứu, cách nộp hồ sơ' },
  { code: 'T37', label: 'Phòng, chống tham nhũng, lãng phí' },
  { code: 'T38', label: 'Chính sách kinh tế - xã hội, doanh nghiệp' },
  { code: 'T39', label: 'Cải cách tư pháp, hệ thống chính trị' },
  { code: 'T40', label: 'Thủ tục mới, sửa đổi; niêm yết' },
]

/** Whom a commune speaks to. */
export const STANDARD_AUDIENCES: readonly StandardEntry[] = [
  { code: 'CBCC', label: 'Cán bộ, công chức, người lao động' },
  { code: 'DANG', label: 'Cấp ủy, đảng viên' },
  { code: 'DAN', label: 'Người dân' },
  { code: 'DN', label: 'Doanh nghiệp, hộ kinh doanh' },
  { code: 'HTX', label: 'Hợp tác xã, tổ hợp tác' },
  { code: 'DOANTHE', label: 'Hội viên, đoàn viên các đoàn thể' },
  { code: 'THON', label: 'Trưởng thôn, người có uy tín' },
  { code: 'HS', label: 'Học sinh, giáo viên' },
  { code: 'CAOTUOI', label: 'Người cao tuổi, người khuyết tật' },
  { code: 'DTTS', label: 'Đồng bào dân tộc thiểu số' },
  { code: 'XADI', label: 'Người của xã đi làm ăn xa' },
]

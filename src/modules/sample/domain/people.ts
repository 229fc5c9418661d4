import type { Role } from '#modules/access/domain/index.ts'

export const COMMUNE = { name: 'Đồng Mẫu', kind: 'xa', province: 'Mẫu Giang', district: 'Núi Mẫu' } as const

/** The three communes out of which the sample commune was made. */
export const PREDECESSORS = ['Đồng Mẫu Thượng', 'Khe Mẫu', 'Bãi Mẫu'] as const

export interface SampleVillage {
  name: string
  households: number
  head: string
}

export const VILLAGES: readonly SampleVillage[] = [
  { name: 'Bến Mẫu', households: 164, head: 'Đỗ Văn Mẫu Bình' },
  { name: 'Cầu Mẫu', households: 142, head: 'Hoàng Thị Mẫu Cúc' },
  { name: 'Chợ Mẫu', households: 231, head: 'Vũ Văn Mẫu Chính' },
  { name: 'Đình Mẫu', households: 187, head: 'Ngô Văn Mẫu Đức' },
  { name: 'Đồi Mẫu', households: 96, head: 'Bùi Thị Mẫu Đào' },
  { name: 'Gò Mẫu', households: 118, head: 'Dương Văn Mẫu Giang' },
  { name: 'Giếng Mẫu', households: 153, head: 'Lý Văn Mẫu Hải' },
  { name: 'Khe Mẫu', households: 88, head: 'Hồ Thị Mẫu Hoa' },
  { name: 'Rừng Mẫu', households: 73, head: 'Phan Văn Mẫu Kiên' },
  { name: 'Sậy Mẫu', households: 109, head: 'Đặng Văn Mẫu Lâm' },
  { name: 'Suối Mẫu', households: 127, head: 'Mai Thị Mẫu Nga' },
  { name: 'Vườn Mẫu', households: 175, head: 'Trịnh Văn Mẫu Phúc' },
]

export const UNIT = {
  leadership: 'Lãnh đạo UBND xã',
  office: 'Văn phòng HĐND và UBND',
  culture: 'Phòng Văn hóa - Xã hội',
  economy: 'Phòng Kinh tế',
  oneStop: 'Trung tâm Phục vụ hành chính công',
  radio: 'Trung tâm Văn hóa, Thông tin và Thể thao',
  police: 'Công an xã',
  front: 'Ủy ban MTTQ Việt Nam xã',
  women: 'Hội Liên hiệp Phụ nữ xã',
} as const

export interface SamplePerson {
  login: string
  name: string
  title: string
  unit: string | null
  roles: readonly Role[]
}

/** The one who founds the sample: administrator and focal officer. */
export const FOCAL: SamplePerson = {
  login: 'dau-moi',
  name: 'Trần Thị Mẫu Lan',
  title: 'Chuyên viên Văn phòng, cán bộ đầu mối',
  unit: UNIT.office,
  roles: ['administrator', 'focal-officer'],
}

const HEAD_VILLAGE = `Thôn ${VILLAGES[0]!.name}`

/** One account for each role, in the order of the role switch. */
export const PEOPLE_WITH_ACCOUNTS: readonly SamplePerson[] = [
  {
    login: 'lanh-dao',
    name: 'Nguyễn Văn Mẫu Long',
    title: 'Chủ tịch UBND xã',
    unit: UNIT.leadership,
    roles: ['leader'],
  },
  FOCAL,
  { login: 'van-hoa', name: 'Lê Thị Mẫu Mai', title: 'Trưởng phòng', unit: UNIT.culture, roles: ['unit-officer'] },
  { login: 'mat-tran', name: 'Phạm Văn Mẫu Thành', title: 'Chủ tịch Ủy ban MTTQ', unit: UNIT.front, roles: ['union'] },
  { login: 'truong-thon', name: VILLAGES[0]!.head, title: 'Trưởng thôn', unit: HEAD_VILLAGE, roles: ['village-head'] },
  { login: 'van-thu', name: 'Đinh Thị Mẫu Thu', title: 'Văn thư', unit: UNIT.office, roles: ['clerk'] },
  { login: 'bien-tap', name: 'Cao Văn Mẫu Sơn', title: 'Biên tập viên', unit: UNIT.radio, roles: ['editor'] },
  { login: 'mot-cua', name: 'Tạ Thị Mẫu Yến', title: 'Phó Giám đốc', unit: UNIT.oneStop, roles: ['one-stop'] },
  { login: 'ke-toan', name: 'Hà Thị Mẫu Oanh', title: 'Kế toán', unit: UNIT.economy, roles: ['finance'] },
  {
    login: 'cong-tac-vien',
    name: 'Quách Văn Mẫu Nam',
    title: 'Cộng tác viên',
    unit: HEAD_VILLAGE,
    roles: ['contributor'],
  },
  { login: 'cap-tren', name: 'Tô Văn Mẫu Tuấn', title: 'Chuyên viên Sở Nội vụ', unit: null, roles: ['viewer-above'] },
]

/** Other names by which plans call the units. */
export const ALIASES: readonly (readonly [unit: string, alias: string])[] = [
  [UNIT.oneStop, 'Bộ phận Một cửa'],
  [UNIT.radio, 'Đài Truyền thanh'],
  [UNIT.office, 'Văn phòng UBND'],
  [UNIT.front, 'Mặt trận Tổ quốc xã'],
  [UNIT.women, 'Hội Phụ nữ'],
]

/** Who held a post before the merger, in a unit that is no more. */
export const FORMER: readonly {
  unit: string
  kind: 'leadership' | 'office' | 'department' | 'radio'
  holders: readonly { name: string; title: string; from: string }[]
}[] = [
  {
    unit: 'UBND xã Khe Mẫu, huyện Núi Mẫu',
    kind: 'leadership',
    holders: [{ name: 'Lê Văn Mẫu Khoa', title: 'Chủ tịch UBND xã Khe Mẫu', from: '2021-06-15' }],
  },
  {
    unit: 'UBND xã Bãi Mẫu, huyện Núi Mẫu',
    kind: 'leadership',
    holders: [{ name: 'Nguyễn Văn Mẫu Long', title: 'Chủ tịch UBND xã Bãi Mẫu', from: '2021-07-01' }],
  },
  {
    unit: 'UBND xã Đồng Mẫu Thượng, huyện Núi Mẫu',
    kind: 'leadership',
    holders: [{ name: 'Vi Thị Mẫu Hiền', title: 'Chủ tịch UBND xã Đồng Mẫu Thượng', from: '2021-06-20' }],
  },
  {
    unit: 'Công chức Văn phòng - Thống kê xã Khe Mẫu',
    kind: 'office',
    holders: [{ name: 'Trần Thị Mẫu Lan', title: 'Công chức Văn phòng - Thống kê', from: '2019-03-01' }],
  },
  {
    unit: 'Công chức Tư pháp - Hộ tịch xã Khe Mẫu',
    kind: 'department',
    holders: [{ name: 'Tạ Thị Mẫu Yến', title: 'Công chức Tư pháp - Hộ tịch', from: '2020-10-01' }],
  },
  {
    unit: 'Đài Truyền thanh xã Khe Mẫu',
    kind: 'radio',
    holders: [{ name: 'Cao Văn Mẫu Sơn', title: 'Trưởng Đài Truyền thanh', from: '2018-05-02' }],
  },
]

/** Heads of today who have no account. */
export const OTHER_HEADS: readonly { unit: string; name: string; title: string }[] = [
  { unit: UNIT.office, name: 'Vi Thị Mẫu Hiền', title: 'Chánh Văn phòng' },
  { unit: UNIT.economy, name: 'Đoàn Văn Mẫu Quý', title: 'Trưởng phòng' },
  { unit: UNIT.oneStop, name: 'Lê Văn Mẫu Khoa', title: 'Giám đốc' },
  { unit: UNIT.radio, name: 'Kiều Văn Mẫu Đông', title: 'Giám đốc' },
  { unit: UNIT.police, name: 'Chu Văn Mẫu Vinh', title: 'Trưởng Công an xã' },
  { unit: UNIT.women, name: 'Lương Thị Mẫu Hạnh', title: 'Chủ tịch Hội' },
]

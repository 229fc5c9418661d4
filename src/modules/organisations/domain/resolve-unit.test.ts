import { describe, expect, test } from 'vitest'
import { resolveUnit, resolveUnits } from './resolve-unit.ts'
import type { KnownUnit } from './resolve-unit.ts'
import { standardUnits } from './standard-units.ts'

const roster = (model: 'two-tier' | 'three-tier', word: string): KnownUnit[] =>
  [
    ...standardUnits(model, 'xa'),
    ...['Suối', 'Đồi', '3'].map((name) => ({ name: `${word} ${name}`, kind: 'village' })),
  ].map((unit) => ({ id: unit.name, name: unit.name, kind: unit.kind, aliases: [] }))

const THREE = roster('three-tier', 'Ấp')
const TWO = roster('two-tier', 'Thôn')
const names = (units: readonly KnownUnit[]): string[] => units.map((unit) => unit.name)

const VP = 'Công chức Văn phòng - Thống kê'
const TP = 'Công chức Tư pháp - Hộ tịch'
const VHXH = 'Công chức Văn hóa - Xã hội'
const TCKT = 'Công chức Tài chính - Kế toán'
const DC = 'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường'
const MC = 'Bộ phận Tiếp nhận và Trả kết quả'
const DAI = 'Đài Truyền thanh xã'
const SO = 'Tổ công nghệ số cộng đồng'
const MT = 'Ủy ban MTTQ Việt Nam xã'
const TN = 'Đoàn TNCS Hồ Chí Minh xã'
const PN = 'Hội Liên hiệp Phụ nữ xã'
const LD = 'Lãnh đạo UBND xã'

describe('one desk of a commune of three tiers, however it is written', () => {
  test.each([
    ['Công chức Văn phòng - Thống kê', VP],
    ['công chức văn phòng – thống kê', VP],
    ['CÔNG CHỨC VĂN PHÒNG - THỐNG KÊ', VP],
    ['Công chức Văn phòng - Thống kê (Một cửa)', VP],
    ['Công chức Văn phòng - Thống kê - Nội vụ', VP],
    ['Văn phòng – Thống kê xã', VP],
    ['VP - TK xã', VP],
    ['VP-TK', VP],
    ['VPTK', VP],
    ['VP. TK', VP],
    ['Văn phòng UBND xã', VP],
    ['Văn phòng xã', VP],
    ['VP', VP],
    ['VP UBND xã', VP],
    ['Cán bộ Văn phòng - Thống kê', VP],
    ['Cong chuc Van phong Thong ke', VP],
    ['Công chức Văn hóa – Xã hội', VHXH],
    ['Công chức Văn hóa xã hội', VHXH],
    ['Công chức Văn hoá - Xã hội', VHXH],
    ['Văn hóa- Xã hội xã', VHXH],
    ['Văn hóa và Xã hội', VHXH],
    ['VHXH', VHXH],
    ['VH-XH', VHXH],
    ['Cán bộ VH - XH xã', VHXH],
    ['Phụ trách Văn hóa - Xã hội', VHXH],
    ['Phòng Văn hóa - Xã hội', VHXH],
    ['Công chức Tài chính - Kế toán', TCKT],
    ['Tài chính- Kế toán xã', TCKT],
    ['TC-KT', TCKT],
    ['Kế toán xã', TCKT],
    ['Công chức Tài chính', TCKT],
    ['Tư pháp – Hộ tịch', TP],
    ['Công chức Tư pháp - Hộ tịch', TP],
    ['Tư pháp- Hộ tịch xã', TP],
    ['TP - HT', TP],
    ['Công chức Tư pháp', TP],
    ['Công chức Địa chính - Xây dựng', DC],
    ['Địa chính - NN - XD & MT', DC],
    ['ĐC-XD', DC],
    ['Bộ phận một cửa', MC],
    ['Bộ phận Một cửa xã', MC],
    ['Bộ phận Tiếp nhận và Trả kết quả của UBND xã', MC],
    ['Bộ phận TN&TKQ', MC],
    ['Bộ phận TN và TKQ', MC],
    ['BP Một cửa', MC],
    ['Bộ phận 1 cửa', MC],
    ['Một cửa liên thông', MC],
    ['Trung tâm Phục vụ hành chính công', MC],
    ['Đài Truyền thanh xã', DAI],
    ['Đài Phát thanh', DAI],
    ['Đài TT xã', DAI],
    ['Cán bộ quản lý Đài truyền thanh xã', DAI],
    ['Hệ thống truyền thanh', DAI],
    ['Truyền thanh cơ sở', DAI],
    ['nhân viên Trung tâm VH-TT và học tập cộng đồng - Đài Truyền thanh xã', DAI],
    ['Trung tâm VH-TT', DAI],
    ['Tổ công nghệ số cộng đồng', SO],
    ['Tổ Công nghệ số cộng đồng xã', SO],
    ['UBMTTQVN xã', MT],
    ['UBMTTQ xã', MT],
    ['UB MTTQ VN xã', MT],
    ['UB.MTTQ xã', MT],
    ['Ủy ban Mặt trận Tổ quốc xã', MT],
    ['Uỷ ban Mặt trận Tổ quốc Việt Nam xã', MT],
    ['Mặt trận Tổ quốc', MT],
    ['MTTQ', MT],
    ['Chủ tịch UBMTTQ xã', MT],
    ['Đoàn thanh niên', TN],
    ['Đoàn TN xã', TN],
    ['Đoàn TNCS HCM', TN],
    ['Đoàn Thanh niên Cộng sản Hồ Chí Minh xã', TN],
    ['Bí thư Đoàn xã', TN],
    ['Đoàn xã', TN],
    ['Hội LHPN', PN],
    ['Hội LHPN xã', PN],
    ['Hội Phụ nữ', PN],
    ['Chủ tịch Hội LHPN xã', PN],
    ['UBND xã', LD],
    ['Ủy ban nhân dân xã', LD],
    ['Chủ tịch UBND xã', LD],
    ['Phó Chủ tịch UBND xã', LD],
    ['Chủ tịch, các Phó Chủ tịch xã', LD],
    ['CT, các PCT.UBND xã', LD],
    ['Lãnh đạo UBND', LD],
    ['Trưởng ấp Suối', 'Ấp Suối'],
    ['ấp Đồi', 'Ấp Đồi'],
    ['Ban nhân dân ấp 3', 'Ấp 3'],
    ['Trưởng ấp số 3', 'Ấp 3'],
  ])('%s → %s', (printed, wanted) => {
    const found = resolveUnits(printed, THREE)
    expect(names(found.units)).toEqual([wanted])
    expect(found.isVague).toBe(false)
  })
})

describe('one office of a commune of two tiers', () => {
  test.each([
    ['Văn phòng HĐND và UBND', 'Văn phòng HĐND và UBND'],
    ['Văn phòng HĐND-UBND xã', 'Văn phòng HĐND và UBND'],
    ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', 'Văn phòng HĐND và UBND'],
    ['VP HĐND và UBND', 'Văn phòng HĐND và UBND'],
    ['VP.HĐND&UBND', 'Văn phòng HĐND và UBND'],
    ['Chánh Văn phòng HĐND và UBND xã', 'Văn phòng HĐND và UBND'],
    ['Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
    ['Phòng VHXH', 'Phòng Văn hóa - Xã hội'],
    ['Phòng VH-XH xã', 'Phòng Văn hóa - Xã hội'],
    ['Phòng Văn hoá – Xã hội', 'Phòng Văn hóa - Xã hội'],
    ['Trưởng phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
    ['Công chức Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
    ['Phòng Kinh tế', 'Phòng Kinh tế'],
    ['Phòng Kinh tế xã', 'Phòng Kinh tế'],
    ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng Kinh tế'],
    ['Trung tâm Phục vụ hành chính công xã', 'Trung tâm Phục vụ hành chính công'],
    ['TT PVHCC', 'Trung tâm Phục vụ hành chính công'],
    ['TTPVHCC xã', 'Trung tâm Phục vụ hành chính công'],
    ['Trung tâm hành chính công', 'Trung tâm Phục vụ hành chính công'],
    ['Giám đốc Trung tâm Phục vụ hành chính công', 'Trung tâm Phục vụ hành chính công'],
    ['Bộ phận Một cửa', 'Trung tâm Phục vụ hành chính công'],
    ['Trung tâm Văn hóa, Thông tin và Thể thao xã', 'Trung tâm Văn hóa, Thông tin và Thể thao'],
    ['Đài truyền thanh', 'Trung tâm Văn hóa, Thông tin và Thể thao'],
    ['Công an xã', 'Công an xã'],
    ['Hội Nông dân', 'Hội Nông dân xã'],
    ['Hội CCB xã', 'Hội Cựu chiến binh xã'],
    ['Hội Cựu chiến binh Việt Nam xã', 'Hội Cựu chiến binh xã'],
    ['Tổ CNSCĐ', 'Tổ công nghệ số cộng đồng'],
    ['Trưởng thôn Suối', 'Thôn Suối'],
    ['Ban quản lý thôn Đồi', 'Thôn Đồi'],
  ])('%s → %s', (printed, wanted) => expect(names(resolveUnits(printed, TWO).units)).toEqual([wanted]))
})

const VILLAGES = ['Thôn Suối', 'Thôn Đồi', 'Thôn 3']
const UNIONS = ['Đoàn TNCS Hồ Chí Minh xã', 'Hội Liên hiệp Phụ nữ xã', 'Hội Nông dân xã', 'Hội Cựu chiến binh xã']
const DEPARTMENTS = ['Văn phòng HĐND và UBND', 'Phòng Văn hóa - Xã hội', 'Phòng Kinh tế']
const STATIONS = ['Trung tâm Phục vụ hành chính công', 'Trung tâm Văn hóa, Thông tin và Thể thao']

describe('a group means its members', () => {
  test.each([
    ['các thôn', VILLAGES],
    ['Trưởng các thôn', VILLAGES],
    ['Trưởng 6/6 ấp', VILLAGES],
    ['Trưởng thôn', VILLAGES],
    ['12/12 thôn', VILLAGES],
    ['Các thôn, tổ dân phố', VILLAGES],
    ['các bản', VILLAGES],
    ['Ban nhân dân các ấp', VILLAGES],
    ['các khu dân cư', VILLAGES],
    ['Các thôn trên địa bàn xã', VILLAGES],
    ['Các đoàn thể', UNIONS],
    ['hội đoàn thể', UNIONS],
    ['các tổ chức chính trị - xã hội', UNIONS],
    ['Các tổ chức CT-XH xã', UNIONS],
    ['các tổ chức CT-XH, CT-XH-nghề nghiệp', UNIONS],
    ['UBMTTQVN xã và các đoàn thể', [MT, ...UNIONS]],
    ['MTTQ và các tổ chức chính trị - xã hội', [MT, ...UNIONS]],
    ['Các ngành', [...DEPARTMENTS, ...STATIONS]],
    ['Các ban, ngành', [...DEPARTMENTS, ...STATIONS]],
    ['Các ngành chuyên môn trực thuộc UBND xã', [...DEPARTMENTS, ...STATIONS]],
    ['Các ban ngành, đoàn thể', [...DEPARTMENTS, ...STATIONS, ...UNIONS]],
    ['các ban ngành đoàn thể xã, các thôn', [...DEPARTMENTS, ...STATIONS, ...UNIONS, ...VILLAGES]],
    ['Thủ trưởng các cơ quan, đơn vị', [...DEPARTMENTS, ...STATIONS, 'Công an xã']],
    ['Các cơ quan, đơn vị', [...DEPARTMENTS, ...STATIONS, 'Công an xã']],
    ['Các phòng, ban', DEPARTMENTS],
    ['Các phòng chuyên môn', DEPARTMENTS],
  ])('%s', (printed, wanted) => {
    const found = resolveUnits(printed, TWO)
    expect(found.by).toBe('group')
    expect(found.isVague).toBe(false)
    expect(names(found.units).sort()).toEqual([...wanted].sort())
    expect(resolveUnit(printed, TWO)).toBeNull()
  })

  test.each(['Các ngành có liên quan', 'Công chức có liên quan', 'các cơ quan, đơn vị liên quan', 'Cán bộ, công chức'])(
    '%s leaves open which ones',
    (printed) => expect(resolveUnits(printed, TWO)).toMatchObject({ by: 'group', isVague: true }),
  )
})

describe('a list means its parts', () => {
  test.each<[string, string[], string[]]>([
    ['Công chức Văn phòng - Thống kê, Văn hóa - Xã hội', [VP, VHXH], []],
    ['Văn phòng và Đài truyền thanh xã', [VP, DAI], []],
    ['VP-TK; VH-XH; Tư pháp', [VP, VHXH, TP], []],
    ['Tư pháp, Trạm Y tế', [TP], ['Trạm Y tế']],
  ])('%s', (printed, units, unknown) => {
    const found = resolveUnits(printed, THREE)
    expect(found.by).toBe('list')
    expect(names(found.units)).toEqual(units)
    expect(found.unknown).toEqual(unknown)
  })
})

describe('what the roster does not have is proposed, never invented', () => {
  test.each([
    ['Sở Nội vụ', 'upper'],
    ['Phòng Nội vụ huyện', 'upper'],
    ['UBND huyện', 'upper'],
    ['UBND tỉnh', 'upper'],
    ['Bộ Nội vụ', 'upper'],
    ['Phòng VH&TT huyện', 'upper'],
    ['Đài Phát thanh và Truyền hình tỉnh', 'upper'],
    ['Đảng ủy xã', 'party'],
    ['TT. Đảng ủy', 'party'],
    ['TT.ĐU', 'party'],
    ['Thường trực HĐND xã', 'council'],
    ['TT.HĐND xã', 'council'],
    ['Trạm Y tế xã', 'other'],
    ['Trường Tiểu học số 1', 'other'],
    ['Thôn Không Có', 'village'],
    ['Hội Khuyến học', 'union'],
    ['Công ty Cổ phần Mẫu', 'other'],
    ['Tài chính - Kế toán', 'department'],
  ])('%s is proposed as %s', (printed, kind) => {
    const found = resolveUnits(printed, TWO)
    expect(found).toMatchObject({ units: [], by: 'none', proposal: { name: printed, kind } })
  })

  test('nothing printed is nothing', () => {
    expect(resolveUnits('  ', TWO)).toMatchObject({ units: [], proposal: null, unknown: [] })
  })

  test('two units that fit equally are none', () => {
    const twins = [...TWO, { id: 'x', name: 'Văn phòng Đoàn đại biểu', kind: 'office', aliases: [] }]
    expect(resolveUnits('Văn phòng', twins).units).toEqual([])
  })

  test('another name that the commune declared comes before any rule', () => {
    const told = TWO.map((unit) => (unit.name === 'Phòng Kinh tế' ? { ...unit, aliases: ['Tổ giúp việc CCHC'] } : unit))
    expect(resolveUnits('tổ giúp việc  CCHC', told)).toMatchObject({ by: 'alias', units: [{ name: 'Phòng Kinh tế' }] })
  })
})

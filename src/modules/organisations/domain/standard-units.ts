import { COMMUNE_WORDS } from './commune-kinds.ts'
import type { CommuneKind } from './commune-kinds.ts'

/** A unit as the two standard rosters propose it; a proposal the commune edits, never a claim about it. */
export interface StandardUnit {
  name: string
  kind:
    | 'leadership'
    | 'office'
    | 'department'
    | 'one-stop'
    | 'radio'
    | 'council'
    | 'party'
    | 'front'
    | 'union'
    | 'digital-team'
    | 'other'
  assignment: 'assigned' | 'requested'
  isFocal?: boolean
}

export type TierModel = 'two-tier' | 'three-tier'

/**
 * Two tiers, from 1/7/2025: specialised offices of a commune (Nghị định 150/2025/NĐ-CP, Điều 2 and following)
 * beside the council, the party committee and the unions.
 */
const TWO_TIER: readonly StandardUnit[] = [
  { name: 'Lãnh đạo UBND xã', kind: 'leadership', assignment: 'assigned' },
  { name: 'Văn phòng HĐND và UBND', kind: 'office', assignment: 'assigned', isFocal: true },
  { name: 'Phòng Văn hóa - Xã hội', kind: 'department', assignment: 'assigned' },
  { name: 'Phòng Kinh tế', kind: 'department', assignment: 'assigned' },
  { name: 'Trung tâm Phục vụ hành chính công', kind: 'one-stop', assignment: 'assigned' },
  { name: 'Trung tâm Văn hóa, Thông tin và Thể thao', kind: 'radio', assignment: 'assigned' },
  { name: 'Công an xã', kind: 'other', assignment: 'assigned' },
  { name: 'Tổ công nghệ số cộng đồng', kind: 'digital-team', assignment: 'requested' },
  { name: 'Ủy ban MTTQ Việt Nam xã', kind: 'front', assignment: 'requested' },
  { name: 'Đoàn TNCS Hồ Chí Minh xã', kind: 'union', assignment: 'requested' },
  { name: 'Hội Liên hiệp Phụ nữ xã', kind: 'union', assignment: 'requested' },
  { name: 'Hội Nông dân xã', kind: 'union', assignment: 'requested' },
  { name: 'Hội Cựu chiến binh xã', kind: 'union', assignment: 'requested' },
]

/** Three tiers, before 1/7/2025: titles of commune civil servants (Nghị định 33/2023/NĐ-CP, Điều 5). */
const THREE_TIER: readonly StandardUnit[] = [
  { name: 'Lãnh đạo UBND xã', kind: 'leadership', assignment: 'assigned' },
  { name: 'Công chức Văn phòng - Thống kê', kind: 'office', assignment: 'assigned', isFocal: true },
  { name: 'Công chức Tư pháp - Hộ tịch', kind: 'department', assignment: 'assigned' },
  { name: 'Công chức Văn hóa - Xã hội', kind: 'department', assignment: 'assigned' },
  { name: 'Công chức Tài chính - Kế toán', kind: 'department', assignment: 'assigned' },
  { name: 'Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường', kind: 'department', assignment: 'assigned' },
  { name: 'Bộ phận Tiếp nhận và Trả kết quả', kind: 'one-stop', assignment: 'assigned' },
  { name: 'Đài Truyền thanh xã', kind: 'radio', assignment: 'assigned' },
  { name: 'Tổ công nghệ số cộng đồng', kind: 'digital-team', assignment: 'requested' },
  { name: 'Ủy ban MTTQ Việt Nam xã', kind: 'front', assignment: 'requested' },
  { name: 'Đoàn TNCS Hồ Chí Minh xã', kind: 'union', assignment: 'requested' },
  { name: 'Hội Liên hiệp Phụ nữ xã', kind: 'union', assignment: 'requested' },
]

/** The standard roster of a tier model, worded for a xã, phường or đặc khu. */
export function standardUnits(model: TierModel, kind: CommuneKind): StandardUnit[] {
  return (model === 'two-tier' ? TWO_TIER : THREE_TIER).map((unit) => ({
    ...unit,
    name: unit.name.replace(/xã$/, COMMUNE_WORDS[kind]),
  }))
}

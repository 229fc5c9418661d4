import type { ShippedRelation } from './shipped-entry.ts'

/** What shipped documents do to one another, as far as a source says it. */
export const SHIPPED_RELATIONS: readonly ShippedRelation[] = [
  { from: 22, kind: 'amends', to: 21, source: 'Kế hoạch của các xã dẫn lại' },
  { from: 22, kind: 'amends', to: 23, clause: 'Điều 8', source: 'Bộ Pháp điển điện tử, đề mục 44.5' },
  { from: 26, kind: 'replaces', to: 24, on: '2025-07-01', source: 'Báo chí về chính quyền hai cấp' },
  { from: 26, kind: 'replaces', to: 25, on: '2025-07-01', source: 'Báo chí về chính quyền hai cấp' },
  { from: 27, kind: 'amends', to: 26, on: '2025-12-31', source: 'Toàn văn Nghị định 224/2026/NĐ-CP' },
  {
    from: 28,
    kind: 'repeals-part',
    to: 27,
    on: '2026-07-01',
    clause: 'khoản 9 Điều 1',
    source: 'Toàn văn Nghị định 224/2026/NĐ-CP',
  },
  { from: 28, kind: 'replaces', to: 29, on: '2026-07-01', source: 'Toàn văn Nghị định 224/2026/NĐ-CP' },
  { from: 28, kind: 'replaces', to: 30, on: '2026-07-01', source: 'Toàn văn Nghị định 224/2026/NĐ-CP' },
  { from: 28, kind: 'replaces', to: 31, on: '2026-07-01', source: 'Toàn văn Nghị định 224/2026/NĐ-CP' },
  { from: 32, kind: 'amends', to: 26, source: 'Toàn văn Nghị định 309/2026/NĐ-CP' },
  { from: 33, kind: 'replaces', to: 34, on: '2026-01-01', source: 'Trang của các công ty luật; báo chí' },
  { from: 35, kind: 'replaces', to: 36, on: '2026-07-01', source: 'Toàn văn Nghị định 154/2026/NĐ-CP' },
  { from: 37, kind: 'amends', to: 38, source: 'Kho văn bản công khai, tháng 7/2026' },
  { from: 40, kind: 'replaces', to: 74, on: '2024-07-01', source: 'Trí nhớ' },
  { from: 97, kind: 'guides', to: 26, on: '2025-09-15', source: 'Quyết định của một tỉnh dẫn lại' },
]

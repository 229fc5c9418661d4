import { plainDate } from '#kernel/domain/plain-date.ts'

/** Since when there is no district level, by law. A commune's own record of its tiers goes before it. */
export const TWO_TIERS_BY_LAW = {
  since: plainDate('2025-07-01'),
  source: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
} as const

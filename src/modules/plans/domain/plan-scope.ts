import { foldedKey } from '#kernel/domain/vietnamese.ts'

/** Whose plan a reading is, seen from the commune that reads it. */
export type PlanScope = 'own' | 'upper' | 'other-commune' | 'unknown'

const UPPER = /\b(?:tinh|thanh pho|huyen|quan|thi xa|so|bo|chinh phu|thu tuong|trung uong|chi cuc|cuc)\b/
const COMMUNE = /\b(?:xa|phuong|thi tran|dac khu)\b/

/** By the name of the issuing body: a province's plan is not the commune's own work. */
export function scopeOf(issuer: string | null, communeName: string): PlanScope {
  if (!issuer) return 'unknown'
  const body = foldedKey(issuer)
  // "Thị xã" and "thị trấn" hold a commune's word; the first level that is named decides.
  const upperAt = body.search(UPPER)
  const communeAt = body.replace(/thi xa/g, 'thi__').search(COMMUNE)
  if (communeAt >= 0 && (upperAt < 0 || communeAt < upperAt))
    return ` ${body} `.includes(` ${foldedKey(communeName)} `) ? 'own' : 'other-commune'
  return upperAt >= 0 ? 'upper' : 'unknown'
}

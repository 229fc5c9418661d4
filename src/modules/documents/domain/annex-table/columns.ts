import { fold } from '#kernel/domain/vietnamese.ts'

/** The columns of a table of work, as officers head them. */
export const ANNEX_FIELDS = ['number', 'title', 'products', 'start', 'finish', 'lead', 'coordinating', 'note'] as const
export type AnnexField = (typeof ANNEX_FIELDS)[number]

// In this order: "cơ quan chủ trì thực hiện" is who, "thời gian hoàn thành" is when.
const HEADINGS: readonly (readonly [RegExp, AnnexField])[] = [
  [/^(tt|stt|so tt|so thu tu)$/, 'number'],
  [/phoi hop/, 'coordinating'],
  [/chu tri|don vi thuc hien|co quan thuc hien|nguoi thuc hien|don vi phu trach|nguoi phu trach/, 'lead'],
  [/ghi chu/, 'note'],
  [/trien khai|bat dau/, 'start'],
  [/hoan thanh|ket thuc|thoi gian|thoi han|tien do|^han/, 'finish'],
  [/san pham|ket qua/, 'products'],
  [/noi dung|nhiem vu|cong viec|^viec$|hoat dong/, 'title'],
]

/** Which column a heading names; null for one nobody knows. The last line of a grouped heading decides before its group. */
export function annexFieldOf(heading: string): AnnexField | null {
  const words = fold(heading).replace(/\s+/g, ' ').trim()
  return HEADINGS.find(([wording]) => wording.test(words))?.[1] ?? null
}

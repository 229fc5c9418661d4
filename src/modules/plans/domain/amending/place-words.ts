import { partRef, roman, sectionNumeral } from '../drafting/index.ts'
import type { DraftPart, DraftSection, PlanDraft } from '../drafting/index.ts'

const HEAD: Readonly<Record<string, string>> = {
  title: 'tên kế hoạch',
  issuer: 'cơ quan ban hành',
  symbol: 'ký hiệu',
  place: 'địa danh',
  planKind: 'loại kế hoạch',
  period: 'thời gian của kế hoạch',
  bases: 'căn cứ',
  opening: 'lời mở đầu',
  closing: 'lời kết',
  recipients: 'nơi nhận',
  signer: 'người ký',
}

const WORK_WORDS: Readonly<Record<string, string>> = {
  start: 'triển khai',
  finish: 'hoàn thành',
  lead: 'cơ quan chủ trì',
  coordinating: 'cơ quan phối hợp',
  products: 'sản phẩm',
  note: 'ghi chú',
  title: 'nội dung',
  heading: 'tên việc',
  assignment: 'giao hay đề nghị',
  channels: 'kênh',
  numeral: 'số thứ tự',
  asked: 'giao hay đề nghị',
  carriesOut: 'việc của kế hoạch cấp trên',
}

/** Where a place stands, as a clerk cites it: "mục III.2", "dòng 4 của Phụ lục", "căn cứ". Places are counted in the draft given. */
export function placeWords(draft: PlanDraft, path: string): string {
  const [, sectionKey] = /^sections\[(\w+)\]/.exec(path) ?? []
  const section = draft.sections.find((item) => item.key === sectionKey)
  if (section) return sectionWords(draft, section, path)
  const [, annexKey] = /^annexes\[(\w+)\]/.exec(path) ?? []
  const annexAt = draft.annexes.findIndex((item) => item.key === annexKey)
  if (annexAt >= 0) return annexWords(draft, annexAt, path)
  return HEAD[/^\w+/.exec(path)?.[0] ?? ''] ?? 'phần khác'
}

/** What of it: "hoàn thành", "cơ quan chủ trì"; empty for the words of a clause or a heading. */
export function fieldWords(path: string): string {
  // A field of the head is named by its place already.
  if (!path.includes('[')) return ''
  return WORK_WORDS[path.slice(path.lastIndexOf('.') + 1)] ?? ''
}

function sectionWords(draft: PlanDraft, section: DraftSection, path: string): string {
  const [, partKey] = /\.parts\[(\w+)\]/.exec(path) ?? []
  const part = section.parts.find((item) => item.key === partKey)
  const ref = part ? refOf(draft, section, part) : null
  return `mục ${ref ?? sectionNumeral(draft, section)}`
}

// A part without a number stands under the number before it.
function refOf(draft: PlanDraft, section: DraftSection, part: DraftPart): string | null {
  const upTo = section.parts.slice(0, section.parts.indexOf(part) + 1).reverse()
  for (const each of upTo) {
    const ref = partRef(draft, section, each)
    if (ref !== null) return ref
  }
  return null
}

function annexWords(draft: PlanDraft, annexAt: number, path: string): string {
  const annex = draft.annexes[annexAt]!
  const name = draft.annexes.length > 1 ? `Phụ lục ${roman(annexAt + 1)}` : 'Phụ lục'
  const [, rowKey] = /\.rows\[(\w+)\]/.exec(path) ?? []
  const rowAt = annex.rows.findIndex((row) => row.key === rowKey)
  return rowAt < 0 ? name : `dòng ${rowAt + 1} của ${name}`
}

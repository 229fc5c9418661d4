import { fold } from '#kernel/domain/vietnamese.ts'
import type { Channel } from '#modules/plans/domain/index.ts'

/** What closes a task: any one of `kinds`, and the count the plan asks for. A proposal until the officer changes it. */
export interface EvidenceContract {
  kinds: EvidenceKind[]
  count: CountUnit | null
}

export type EvidenceKind =
  'photo' | 'attendance-list' | 'link' | 'document' | 'broadcast-log' | 'recording' | 'minutes' | 'other'
export type CountUnit = 'luot-nguoi' | 'nguoi' | 'bai' | 'buoi' | 'phut' | 'cuoc' | 'cai' | 'to' | 'ky'

const BY_CHANNEL: Readonly<Record<Channel, EvidenceContract>> = {
  radio: { kinds: ['broadcast-log', 'recording', 'document'], count: 'bai' },
  portal: { kinds: ['link'], count: 'bai' },
  social: { kinds: ['link', 'photo'], count: 'bai' },
  media: { kinds: ['link', 'document'], count: 'bai' },
  meeting: { kinds: ['photo', 'attendance-list', 'minutes'], count: 'luot-nguoi' },
  training: { kinds: ['attendance-list', 'photo', 'document'], count: 'luot-nguoi' },
  dialogue: { kinds: ['minutes', 'photo', 'attendance-list'], count: 'luot-nguoi' },
  contest: { kinds: ['document', 'photo'], count: 'luot-nguoi' },
  visual: { kinds: ['photo'], count: 'cai' },
  culture: { kinds: ['photo', 'recording'], count: 'luot-nguoi' },
  'public-posting': { kinds: ['photo', 'link'], count: null },
  feedback: { kinds: ['document', 'photo'], count: null },
  survey: { kinds: ['document'], count: 'nguoi' },
  inspection: { kinds: ['minutes', 'document'], count: 'cuoc' },
  report: { kinds: ['document'], count: null },
  contract: { kinds: ['document'], count: null },
  other: { kinds: ['photo', 'document', 'link'], count: null },
}

const BY_PRODUCT: readonly (readonly [RegExp, EvidenceKind])[] = [
  [/danh sach/, 'attendance-list'],
  [/hinh anh|anh chup|buc anh/, 'photo'],
  [/bien ban/, 'minutes'],
  [/video|ghi am|file am thanh/, 'recording'],
  [/tin,? bai|duong dan|chuyen muc|trang thong tin|cong thong tin/, 'link'],
  [/ke hoach|bao cao|hop dong|van ban|tai lieu|cong van|quyet dinh/, 'document'],
]

/** The proof a task is proposed to need, from the products the plan prints and the channels it uses. */
export function contractOf(products: readonly string[], channels: readonly Channel[]): EvidenceContract {
  const printed = BY_PRODUCT.filter(([pattern]) => products.some((product) => pattern.test(fold(product)))).map(
    ([, kind]) => kind,
  )
  const usual = channels.map((channel) => BY_CHANNEL[channel])
  const kinds = [...new Set([...printed, ...usual.flatMap((contract) => contract.kinds)])]
  return {
    kinds: kinds.length > 0 ? kinds : BY_CHANNEL.other.kinds,
    count: usual.find((contract) => contract.count !== null)?.count ?? null,
  }
}

export const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, string>> = {
  photo: 'ảnh chụp',
  'attendance-list': 'danh sách ký tên',
  link: 'đường dẫn bài đăng',
  document: 'văn bản',
  'broadcast-log': 'nhật ký phát',
  recording: 'bản ghi âm, ghi hình',
  minutes: 'biên bản',
  other: 'minh chứng khác',
}

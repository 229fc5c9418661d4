import { fold } from '#kernel/domain/vietnamese.ts'
import type { Channel } from '#modules/plans/domain/index.ts'

/** What closes a task: which proof and which counts. A proposal until the officer sets it. */
export interface EvidenceContract {
  kinds: EvidenceKind[]
  /** The count shown first when a result is recorded. */
  count: CountUnit | null
  /** Any one of the kinds is enough, or every one is needed. */
  mode?: 'any' | 'all'
  /** Counts without which a result does not close it. */
  counts?: CountUnit[]
  /** True once an officer set it. Until then any one of the usual kinds closes the task and no count is demanded. */
  isSet?: boolean
}

export const CONTRACT_KINDS = [
  'photo',
  'attendance-list',
  'nomination-list',
  'link',
  'document',
  'material',
  'broadcast-log',
  'recording',
  'minutes',
  'other',
] as const
export type EvidenceKind = (typeof CONTRACT_KINDS)[number]
export const CONTRACT_COUNTS = ['luot-nguoi', 'nguoi', 'bai', 'buoi', 'phut', 'cuoc', 'cai', 'to', 'ky'] as const
export type CountUnit = (typeof CONTRACT_COUNTS)[number]

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
  [/danh sach cu /, 'nomination-list'],
  [/danh sach (?!cu )/, 'attendance-list'],
  [/hinh anh|anh chup|buc anh/, 'photo'],
  [/bien ban/, 'minutes'],
  [/video|clip|ghi am|file am thanh/, 'recording'],
  [/tai lieu|to roi|to gap|bai giang/, 'material'],
  [/tin,? bai|duong dan|chuyen muc|trang thong tin|cong thong tin/, 'link'],
  [/ke hoach|bao cao|hop dong|van ban|cong van|quyet dinh/, 'document'],
]

/** The proof a task is proposed to need, from the products the plan prints and the channels it uses. */
export function contractOf(products: readonly string[], channels: readonly Channel[]): EvidenceContract {
  const printed = BY_PRODUCT.filter(([pattern]) => products.some((product) => pattern.test(fold(product)))).map(
    ([, kind]) => kind,
  )
  const usual = channels.map((channel) => BY_CHANNEL[channel])
  const kinds = [...new Set([...printed, ...usual.flatMap((contract) => contract.kinds)])]
  const counts = countsIn(products)
  return {
    kinds: kinds.length > 0 ? kinds : BY_CHANNEL.other.kinds,
    count: usual.find((contract) => contract.count !== null)?.count ?? counts[0] ?? null,
    ...(counts.length > 0 ? { counts } : {}),
  }
}

const COUNT_BY_PRODUCT: readonly (readonly [RegExp, CountUnit])[] = [
  [/so lan|so buoi|so cuoc/, 'buoi'],
  [/so nguoi|luot nguoi/, 'luot-nguoi'],
  [/so (?:tin|bai)|so luong (?:tin|bai)/, 'bai'],
]

/** The counts the products name ("số lần tuyên truyền và số người"). */
function countsIn(products: readonly string[]): CountUnit[] {
  return COUNT_BY_PRODUCT.filter(([pattern]) => products.some((product) => pattern.test(fold(product)))).map(
    ([, unit]) => unit,
  )
}

export const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, string>> = {
  photo: 'ảnh chụp',
  'attendance-list': 'danh sách ký tên',
  'nomination-list': 'danh sách cử tham dự',
  material: 'tài liệu, tờ rơi',
  link: 'đường dẫn bài đăng',
  document: 'văn bản',
  'broadcast-log': 'nhật ký phát',
  recording: 'bản ghi âm, ghi hình',
  minutes: 'biên bản',
  other: 'minh chứng khác',
}

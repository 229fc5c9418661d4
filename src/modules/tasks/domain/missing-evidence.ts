import type { CountUnit, EvidenceContract, EvidenceKind } from './evidence-contract.ts'
import { EVIDENCE_WORDS } from './evidence-contract.ts'

/** What the results of an occurrence brought together. */
export interface BroughtEvidence {
  kinds: readonly string[]
  /** Sums by unit of count: `{ 'luot-nguoi': 45 }`. */
  counts: Readonly<Record<string, number>>
  results: number
}

const COUNT_NAMES: Readonly<Record<CountUnit, string>> = {
  'luot-nguoi': 'lượt người',
  nguoi: 'người',
  bai: 'tin, bài',
  buoi: 'buổi',
  phut: 'phút',
  cuoc: 'cuộc',
  cai: 'cái',
  to: 'tờ',
  ky: 'kỳ',
}

/**
 * What still keeps an occurrence open, each named in words; empty when it may be closed.
 * `least` is the number of results (or of the contract's count) the schedule asks for in one time.
 */
export function missingEvidence(contract: EvidenceContract, brought: BroughtEvidence, least = 1): string[] {
  return [...missingProof(contract, brought), ...missingAmount(contract, brought, least)]
}

function missingProof(contract: EvidenceContract, brought: BroughtEvidence): string[] {
  const has = (kind: EvidenceKind): boolean => brought.kinds.includes(kind)
  const missing: string[] = []
  if (contract.kinds.length === 0) {
    if (brought.kinds.length === 0) missing.push('minh chứng')
  } else if (contract.isSet && contract.mode === 'all')
    missing.push(...contract.kinds.filter((kind) => !has(kind)).map((kind) => EVIDENCE_WORDS[kind]))
  else if (!contract.kinds.some(has)) missing.push(anyOf(contract.kinds))
  if (contract.isSet)
    for (const unit of contract.counts ?? [])
      if (!((brought.counts[unit] ?? 0) > 0)) missing.push(`số ${COUNT_NAMES[unit]}`)
  return missing
}

/** How much of the minimum came: the sum of the contract's count where the results give it, else the number of results. */
export function amountBrought(contract: EvidenceContract, brought: BroughtEvidence): number {
  const counted = contract.count && COUNTS_WORK.has(contract.count) ? brought.counts[contract.count] : undefined
  return counted ?? brought.results
}

// "Ít nhất 2 lần mỗi tháng" counts pieces and sessions, never the people who came to them.
const COUNTS_WORK: ReadonlySet<CountUnit> = new Set(['bai', 'buoi', 'cuoc', 'ky'])

function missingAmount(contract: EvidenceContract, brought: BroughtEvidence, least: number): string[] {
  const amount = amountBrought(contract, brought)
  if (least <= 1 || amount >= least) return []
  const unit = contract.count && COUNTS_WORK.has(contract.count) ? COUNT_NAMES[contract.count] : 'lần'
  return [`${least - amount} ${unit} nữa (đã có ${amount} trên ${least})`]
}

function anyOf(kinds: readonly EvidenceKind[]): string {
  const words = kinds.map((kind) => EVIDENCE_WORDS[kind])
  return words.length === 1 ? words[0]! : `một trong: ${words.join(', ')}`
}

/** The contract in words: what closes the task. */
export function contractWords(contract: EvidenceContract): string {
  const words = contract.kinds.map((kind) => EVIDENCE_WORDS[kind])
  const proof = contract.isSet && contract.mode === 'all' ? `đủ các loại: ${words.join(', ')}` : anyOf(contract.kinds)
  const counts = (contract.counts ?? []).map((unit) => `số ${COUNT_NAMES[unit]}`)
  return [proof, ...(counts.length > 0 ? [`kèm ${counts.join(', ')}`] : [])].join('; ')
}

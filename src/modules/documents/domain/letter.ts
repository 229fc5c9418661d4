import type { SignerBlock } from './signer-block.ts'

/**
 * A công văn as Nghị định 30/2020/NĐ-CP, Phụ lục I and III (Mẫu 1.5) lay it out: a kind without a code, "V/v …" under the number,
 * Kính gửi, body, signer block, Nơi nhận. Number and day stay blank: the clerk gives them when it is issued.
 */
export interface OfficialLetter {
  /** "ỦY BAN NHÂN DÂN" and the commune below it. */
  issuer: [string, string]
  /** "UBND-VP": the drafting body after the number; empty when it is not known. */
  symbol: string
  place: string
  year: number
  /** Without "V/v". */
  subject: string
  to: string[]
  opening: string
  items: string[]
  closing: string[]
  signer: SignerBlock
  /** Without the dash and the end mark. */
  recipients: string[]
}

/** "Số:      /UBND-VP": the number left for the clerk. */
export function numberLine(letter: Pick<OfficialLetter, 'symbol'>): string {
  return `Số:${'\u00a0'.repeat(8)}/${letter.symbol || 'UBND'}`
}

/** "Suối Mẫu, ngày … tháng … năm 2026": the day left for the clerk. */
export function dateLine(letter: Pick<OfficialLetter, 'place' | 'year'>): string {
  const gap = '\u00a0'.repeat(6)
  return `${letter.place}, ngày${gap}tháng${gap}năm ${letter.year}`
}

/** Lines of "Nơi nhận": each ends with ";", the last with ".". */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((one, index) => `- ${one}${index === recipients.length - 1 ? '.' : ';'}`)
}

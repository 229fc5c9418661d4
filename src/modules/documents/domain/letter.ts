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

export interface SignerBlock {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": one line each. */
  authority: string[]
  position: string
  /** Empty: written by hand. */
  name: string
}

export const SIGNERS = ['chair', 'vice-chair', 'office'] as const
export type SignerKind = (typeof SIGNERS)[number]

export const SIGNER_WORDS: Readonly<Record<SignerKind, string>> = {
  chair: 'Chủ tịch ký',
  'vice-chair': 'Phó Chủ tịch ký thay (KT.)',
  office: 'Chánh Văn phòng ký thừa lệnh (TL.)',
}

/** The signer block of a commune's committee (NĐ 30/2020, Điều 13). */
export function signerBlock(kind: SignerKind, name: string): SignerBlock {
  if (kind === 'vice-chair')
    return { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH', name }
  if (kind === 'office') return { authority: ['TL. CHỦ TỊCH'], position: 'CHÁNH VĂN PHÒNG', name }
  return { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name }
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

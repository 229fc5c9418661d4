import type { OfficialDocument } from './official-document.ts'
import type { SignerBlock } from './signer-block.ts'

/**
 * What a công văn says (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5): a kind without a code, "V/v …" under the number, Kính
 * gửi, body, signer, Nơi nhận. Number and day stay blank: the clerk gives them when it is issued.
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
  /** Of the sample commune. */
  isSample: boolean
}

/** The letter as an official document, ready for any writer. */
export function letterDocument(letter: OfficialLetter): OfficialDocument {
  return {
    head: {
      superior: null,
      issuer: letter.issuer,
      number: null,
      symbol: letter.symbol || 'UBND',
      place: letter.place,
      issuedOn: String(letter.year),
      about: letter.subject,
    },
    title: null,
    urgency: null,
    addressees: letter.to,
    body: [
      { kind: 'paragraph', words: letter.opening },
      ...letter.items.map((words, index) => ({ kind: 'paragraph' as const, words, marker: `${index + 1}.` })),
      ...letter.closing.map((words) => ({ kind: 'paragraph' as const, words })),
    ],
    closing: { signer: letter.signer, recipients: letter.recipients },
    annexes: [],
    isSample: letter.isSample,
  }
}

/** Ô 7a, 7b of a document (NĐ 30/2020, Điều 13): who signs, on whose behalf, as what. */
export interface SignerBlock {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": one line each, outermost first. */
  authority: string[]
  position: string
  /** Without titles; empty: written by hand. */
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

/** Ô 7a, 7b of a document (NĐ 30/2020, Điều 13): who signs, on whose behalf, as what. */
export interface SignerBlock {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": one line each, outermost first. */
  authority: string[]
  position: string
  /** Without titles; empty: written by hand. */
  name: string
}

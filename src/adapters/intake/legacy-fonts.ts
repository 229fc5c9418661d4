import { fromTcvn3, fromVni } from '#modules/plans/domain/index.ts'

/** How the letters of a font from before Unicode are to be read. */
export type FontEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni'

/** The encoding that a font's name tells: .VnTime, .VnTimeH (capitals), VNI-Times. Null for fonts of today. */
export function encodingOfFont(name: string | undefined): FontEncoding | null {
  const bare = (name ?? '').replace(/^[A-Z]{6}\+/, '')
  if (/^\.?Vn[A-Z][\w ]*?H(?:[-,].*)?$/.test(bare)) return 'tcvn3-capitals'
  if (/^\.?Vn[A-Z]/.test(bare)) return 'tcvn3'
  return /^VNI[-_ ]?[A-Z]/i.test(bare) ? 'vni' : null
}

const UNICODE_ONLY = /[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0102\u0103\u0110\u0111]/

/** Text of such a font in Unicode; text that already is comes back as it is, whatever the font claims. */
export function decodedBy(encoding: FontEncoding | null, text: string): string {
  if (!encoding || UNICODE_ONLY.test(text)) return text
  if (encoding === 'vni') return fromVni(text)
  const decoded = fromTcvn3(text)
  return encoding === 'tcvn3-capitals' ? decoded.toUpperCase() : decoded
}

const TCVN3_LOWER =
  '\u00b8=á \u00b5=à \u00b6=ả \u00b7=ã \u00b9=ạ \u00a8=ă \u00be=ắ \u00bb=ằ \u00bc=ẳ \u00bd=ẵ \u00c6=ặ \u00a9=â \u00ca=ấ \u00c7=ầ \u00c8=ẩ \u00c9=ẫ \u00cb=ậ \u00ae=đ \u00d0=é \u00cc=è \u00ce=ẻ \u00cf=ẽ \u00d1=ẹ \u00aa=ê \u00d5=ế \u00d2=ề \u00d3=ể \u00d4=ễ \u00d6=ệ \u00dd=í \u00d7=ì \u00d8=ỉ \u00dc=ĩ \u00de=ị \u00e3=ó \u00df=ò \u00e1=ỏ \u00e2=õ \u00e4=ọ \u00ab=ô \u00e8=ố \u00e5=ồ \u00e6=ổ \u00e7=ỗ \u00e9=ộ \u00ac=ơ \u00ed=ớ \u00ea=ờ \u00eb=ở \u00ec=ỡ \u00ee=ợ \u00f3=ú \u00ef=ù \u00f1=ủ \u00f2=ũ \u00f4=ụ \u00ad=ư \u00f8=ứ \u00f5=ừ \u00f6=ử \u00f7=ữ \u00f9=ự \u00fd=ý \u00fa=ỳ \u00fb=ỷ \u00fc=ỹ \u00fe=ỵ \u00a1=Ă \u00a2=Â \u00a3=Ê \u00a4=Ô \u00a5=Ơ \u00a6=Ư \u00a7=Đ'
const TCVN3 = new Map(TCVN3_LOWER.split(' ').map((pair): [string, string] => [pair[0]!, pair.slice(2)]))

const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const VNI_LETTERS: Record<string, string> = {
  ñ: 'đ',
  Ñ: 'Đ',
  ô: 'ơ',
  ö: 'ư',
  Ô: 'Ơ',
  Ö: 'Ư',
  ò: 'ị',
  æ: 'ỉ',
  ó: 'ĩ',
  Ò: 'Ị',
  Æ: 'Ỉ',
  Ó: 'Ĩ',
  î: 'ỵ',
}

/** Text of the fonts before Unicode (.VnTime: TCVN3; VNI-Times: VNI) as Unicode. Text that is already Unicode comes back unchanged. */
export function decodeLegacy(text: string): { text: string; encoding?: 'tcvn3' | 'vni' } {
  const sample = text.slice(0, 20_000)
  if ((sample.match(/[ăđơưạảấầẩậắằặẹẻẽếềểễệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0) > sample.length / 100)
    return { text }
  const vni = sample.match(/[aeouyôöAEOUY][ùøûõïâáàåãäêéèúüë]/g)?.length ?? 0
  const tcvn =
    sample.match(/[\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00b5-\u00b9\u00bb-\u00be\u00d0-\u00d8]/g)?.length ?? 0
  const words = sample.split(/\s+/).length
  if (tcvn > words / 4 && tcvn >= vni) return { text: fromTcvn3(text), encoding: 'tcvn3' }
  if (vni > words / 4) return { text: fromVni(text), encoding: 'vni' }
  return { text }
}

/** TCVN3 (ABC) to Unicode. Capitals with marks have no codes of their own there; words printed in capitals stay as typed. */
export function fromTcvn3(text: string): string {
  return [...text].map((letter) => TCVN3.get(letter) ?? letter).join('')
}

/** VNI to Unicode: a letter followed by its mark. */
export function fromVni(text: string): string {
  let out = ''
  const letters = [...text]
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index]!
    const base = VNI_LETTERS[letter] ?? letter
    const next = letters[index + 1]
    const mark = next === undefined ? undefined : (VNI_MARKS[next] ?? VNI_MARKS[next.toLowerCase()])
    if (mark && /[aeiouyơưAEIOUYƠƯ]/.test(base)) {
      out += (base + mark).normalize('NFC')
      index++
    } else out += base
  }
  return out
}

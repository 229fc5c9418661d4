import { foldInPlace } from './folded.ts'

// Kinds of documents as they are abbreviated: administrative (Nghị định 30/2020/NĐ-CP), normative, of the Party.
const KIND_CODES =
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CV CĐ BGN BTT GUQ GM GGT GNP PG PC PB ' +
  'NĐ TT TTLT NQLT L LCT PL VBHN SL KL QyC CTrHĐ CTHĐ CTH CTrinh'
const ISSUER_CODES =
  'CP TTg CTN UBTVQH HĐND UBND TW TU ĐU HU QU TĐU VPCP VPQH VPTW VPTU MTTW MTTQ UBMTTQ TTCP KTNN NHNN TANDTC VKSNDTC UBDT ' +
  'BNV BTP BTC BCT BYT BCA BQP BXD BNG BKHCN BKHĐT BTTTT BGTVT BGDĐT BTNMT BNNMT BNNPTNT BLĐTBXH BVHTTDL BDTTG ' +
  'SNV STP STC SCT SYT SXD SNG SKHCN SKHĐT STTTT SGTVT SGDĐT STNMT SNNMT SNNPTNT SLĐTBXH SVHTTDL SVHTT SDTTG ' +
  'PNV PTP PVHXH PVHTT PTCKH TTPVHCC BCĐ BCĐCCHC TCT HĐPH BTGTU BTGDVTU BTCTU BDVTU VPUB VPUBND TTr LĐLĐ HND HPN HCCB ĐTN'
// Who drafted it: the last part of an official letter's sign.
const DRAFTER_CODES =
  'NC NV TH TP KT KTTH KTN KTHT VX KGVX VHXH VHTT VHTTDL XD NN NNMT NL CN TD TCD TCKH KSTT KSTTHC CCHC TTHC HCC HCTC PVHCC TTPVHCC ' +
  'VP VPUB VPHĐND CNTT CĐS THH KHCN TTTT PBGDPL TTr LĐTBXH YT GDĐT TNMT QLĐT XDCQ CCVC TCBC'

const lists = (text: string): Map<string, string> =>
  new Map(text.split(' ').map((code) => [foldInPlace(code), code] as const))
const KINDS = lists(KIND_CODES)
const ISSUERS = lists(ISSUER_CODES)
const FIRST = new Map([...ISSUERS, ...KINDS])
const LATER = new Map([...lists(DRAFTER_CODES), ...ISSUERS])
const ASSEMBLY = /^(?:qh|ubtvqh)\d{1,2}$/

// Letters and figures that a recogniser takes for one another in capitals.
const ALIKE = [
  'gc',
  'g6',
  'co',
  'oq',
  'od',
  'o0',
  'dq',
  'd0',
  'b8',
  'be',
  'pr',
  'pf',
  'hn',
  'hm',
  'nm',
  'uv',
  'il',
  'i1',
  'it',
  'l1',
  'tl',
  't1',
  'vy',
  's5',
  'sg',
  'z2',
  'kx',
  'ef',
  'hk',
  'nw',
  'db',
  'uo',
  'tf',
]

/** What the letters of a document's sign are: a known form, one misreading away from exactly one, or neither. */
export type SignRead = { code: string; isCorrected: boolean } | null

/**
 * Checks the letters of a recognised sign ("UBND-NC", "NQ/TW", "QH15"), part by part. `kind` is the word printed right
 * before it ("Nghị quyết"): a sign that contradicts it is misread too.
 */
export function readSign(printed: string, kind: string | null): SignRead {
  const parts = printed.split(/([-/])/)
  let isCorrected = false
  const out: string[] = []
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1) {
      out.push(part)
      continue
    }
    const known = at === 0 ? firstPart(part, kind) : laterPart(part)
    if (known === null) return null
    isCorrected ||= known.isCorrected
    out.push(known.code)
  }
  return { code: out.join(''), isCorrected }
}

export interface NumberRead {
  number: string
  isCorrected: boolean
}

/** A recognised number with its sign checked ("512/UBND-NG" is "512/UBND-NC"); null where the sign is nobody's. */
export function readNumber(number: string, kind: string | null): NumberRead | null {
  const from = /^\d+(?:\/\d{4})?[-/]/.exec(number)?.[0].length ?? 0
  const sign = readSign(number.slice(from), kind)
  return sign && { number: number.slice(0, from) + sign.code, isCorrected: sign.isCorrected }
}

function laterPart(part: string): SignRead {
  return ASSEMBLY.test(foldInPlace(part)) ? { code: part.toUpperCase(), isCorrected: false } : oneOf(LATER, part)
}

function firstPart(part: string, kind: string | null): SignRead {
  const folded = foldInPlace(part)
  const allowed = kind === null ? null : (CODES_OF[kind] ?? null)
  if (ASSEMBLY.test(folded))
    return allowed === null || allowed.includes('qh') ? { code: part.toUpperCase(), isCorrected: false } : null
  if (allowed === null) return oneOf(FIRST, part)
  return oneOf(
    new Map([...FIRST].filter(([code]) => allowed.includes(code) || (allowed.includes('*') && ISSUERS.has(code)))),
    part,
  )
}

// The kinds whose word leaves one sign; "*" is the issuer's own, as an official letter bears it. Others may bear any.
const CODES_OF: Record<string, readonly string[]> = {
  'Nghị quyết': ['nq', 'nqlt', 'qh', 'ubtvqh'],
  'Nghị định': ['nd'],
  'Quyết định': ['qd'],
  'Kế hoạch': ['kh'],
  'Chỉ thị': ['ct'],
  'Thông tư': ['tt'],
  'Thông tư liên tịch': ['ttlt'],
  'Thông báo': ['tb'],
  'Công văn': ['cv', '*'],
  'Công điện': ['cd'],
  'Chương trình': ['ctr', 'ctrhd', 'cthd', 'cth', 'ctrinh', 'ct'],
  'Hướng dẫn': ['hd'],
  'Kết luận': ['kl'],
  'Quy định': ['qyd', 'qd', 'qdi'],
  'Báo cáo': ['bc'],
  'Tờ trình': ['ttr'],
  'Đề án': ['da'],
  Luật: ['l', 'lct', 'qh'],
}

function oneOf(codes: ReadonlyMap<string, string>, part: string): SignRead {
  const folded = foldInPlace(part)
  const known = codes.get(folded)
  if (known !== undefined) return { code: known, isCorrected: false }
  const near = new Set([...codes].filter(([code]) => isOneMisreading(folded, code)).map(([, code]) => code))
  return near.size === 1 ? { code: [...near][0]!, isCorrected: true } : null
}

function isOneMisreading(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  const differing = [...left].flatMap((letter, at) => (letter === right[at] ? [] : [letter + right[at]!]))
  return (
    differing.length === 1 &&
    ALIKE.some((pair) => pair === differing[0] || pair === [...differing[0]!].reverse().join(''))
  )
}

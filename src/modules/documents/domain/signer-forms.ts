import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { SignerBlock } from './signer-block.ts'

export const SIGNING_FORMS = ['own', 'TM', 'KT', 'TM-KT', 'TL', 'TL-KT', 'TUQ'] as const
/**
 * By what right someone signs (NĐ 30/2020, Điều 13): as head of the body, on behalf of a collective (TM.), in the head's place
 * (KT.), both, by order of the head (TL.) or of the head's deputy there, by a paper of the head (TUQ.).
 */
export type SigningForm = (typeof SIGNING_FORMS)[number]

export interface SignerOf {
  form: SigningForm
  /** Full name without titles; empty where the signature is written by hand. */
  person: string
  /** The signer's post as recorded: "Phó Chủ tịch UBND xã", "Quyền Trưởng phòng", "Chánh Văn phòng". */
  post: string
  /** The unit in which it is held. */
  unit: { name: string; kind: string }
  /** KT.: the post of the head whose place is taken. TL., TUQ.: the post of who orders. "Chủ tịch" where not given. */
  head?: string
  /** TM.: "Ủy ban nhân dân", "Ban Thường trực"; follows from the unit where not given. */
  collective?: string
}

/** The printed lines of a signature. A deputy in charge prints as one who signs in the head's place. */
export function signerBlockOf(of: SignerOf): SignerBlock {
  const name = of.person.trim()
  const own = printedPost(of.post)
  const head = printedPost(of.head ?? headPostOf(of.unit))
  const collective = capitals(of.collective ?? collectiveOf(of.unit.kind) ?? '')
  const onBehalf = collective === '' ? [] : [`TM. ${collective}`]
  switch (of.form) {
    case 'TM':
      return { authority: onBehalf, position: own, name }
    case 'TM-KT':
      return { authority: [...onBehalf, `KT. ${withoutActing(head)}`], position: withoutCharge(own), name }
    case 'KT':
      return { authority: [`KT. ${withoutActing(head)}`], position: withoutCharge(own), name }
    case 'TL':
      return { authority: [`TL. ${head}`], position: postWithUnit(own, of.unit.name), name }
    case 'TL-KT':
      return {
        authority: [`TL. CHỦ TỊCH`, `KT. ${withoutActing(postWithUnit(head, of.unit.name))}`],
        position: withoutCharge(own),
        name,
      }
    case 'TUQ':
      return { authority: [`TUQ. ${head}`], position: postWithUnit(own, of.unit.name), name }
    case 'own':
      return { authority: [], position: own, name }
  }
}

/** A block as it is read from top to bottom, an empty name left out. */
export function signerLines(block: SignerBlock): string[] {
  return [...block.authority, block.position, block.name].filter((line) => line !== '')
}

/** The collective that a unit's head speaks for; null where the head alone is the authority, or where two are usual. */
export function collectiveOf(unitKind: string): string | null {
  if (unitKind === 'leadership') return 'Ủy ban nhân dân'
  if (unitKind === 'council') return 'Hội đồng nhân dân'
  if (unitKind === 'front') return 'Ban Thường trực'
  return null
}

/** The bodies in whose name a union signs; which one is the union's own matter, so both are offered. */
export const UNION_COLLECTIVES = ['Ban Chấp hành', 'Ban Thường vụ'] as const

/** What a post makes of its holder. */
export type PostRank = 'head' | 'deputy' | 'other'

/** Head or deputy by the words of the post; "Phó … phụ trách" is a deputy. */
export function rankOf(post: string): PostRank {
  const folded = foldedKey(post)
  if (/^(?:pho|quyen pho|q pho)\b/.test(folded)) return 'deputy'
  if (/^(?:quyen |q )?(?:chu tich|truong|chanh|giam doc|bi thu|doi truong|tram truong)\b/.test(folded)) return 'head'
  return 'other'
}

/**
 * A post in capitals without the body's name ("Chủ tịch UBND xã Suối Mẫu" → "CHỦ TỊCH"); "Quyền" becomes "Q.".
 * NĐ 30/2020, Phụ lục I: the name of the body is not repeated under its own document.
 */
export function printedPost(post: string): string {
  const plain = post.normalize('NFC').replace(/\s+/g, ' ').trim()
  const acting = /^(?:quyền|q\.)\s+/iu.exec(plain)
  const rest = plain.slice(acting?.[0].length ?? 0)
  const core = /^(?:phó\s+)?(?:chủ tịch|trưởng phòng|trưởng ban|chánh văn phòng|giám đốc|bí thư|hiệu trưởng)/iu.exec(
    rest,
  )
  const charge = /\bphụ trách\b/iu.test(rest) ? ' PHỤ TRÁCH' : ''
  return `${acting ? 'Q. ' : ''}${capitals(core ? core[0] : rest)}${core ? charge : ''}`
}

// "TRƯỞNG PHÒNG" of "Phòng Kinh tế" signs another body's document as "TRƯỞNG PHÒNG KINH TẾ".
function postWithUnit(post: string, unit: string): string {
  const whole = /^(?:phòng|ban)\s+(.+)$/iu.exec(unit.normalize('NFC').trim())
  if (/TRƯỞNG (?:PHÒNG|BAN)$/u.test(post) && whole?.[1]) return `${post} ${capitals(whole[1])}`
  if (/GIÁM ĐỐC$/u.test(post)) return `${post} ${capitals(unit)}`
  return post
}

function headPostOf(unit: { name: string; kind: string }): string {
  const folded = foldedKey(unit.name)
  if (folded.startsWith('phong ')) return 'Trưởng phòng'
  if (folded.startsWith('van phong')) return 'Chánh Văn phòng'
  if (folded.startsWith('trung tam')) return 'Giám đốc'
  if (folded.startsWith('doan ')) return 'Bí thư'
  return 'Chủ tịch'
}

const capitals = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleUpperCase('vi')
// In whose place a deputy signs is the post, whoever holds it and however.
const withoutActing = (post: string): string => post.replace(/^Q\. /, '')
const withoutCharge = (post: string): string => post.replace(/ PHỤ TRÁCH$/u, '')

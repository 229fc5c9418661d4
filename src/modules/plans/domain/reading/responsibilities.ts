import type { Piece } from './flow.ts'
import { foldInPlace, tidy } from './folded.ts'
import { sentencesOf } from './lists.ts'
import type { OutlineNode } from './outline.ts'
import { sectionKind } from './section-kinds.ts'
import { looksLikeUnit } from './unit-lists.ts'

export interface ResponsibilityFound {
  unit: string
  asked: boolean
  unitPieces: Piece[]
  duties: { text: string; pieces: Piece[] }[]
  node: OutlineNode
}

const CLOSING =
  /^(?:tren day la|trong qua trinh (?:trien khai|thuc hien)|yeu cau cac|de nghi cac (?:nganh|don vi|co quan|ban|bo phan)[^:]{0,120}(?:ke hoach nay|nghiem tuc)|can cu ke hoach nay|(?:uy ban nhan dan|ubnd)(?: xa| phuong| huyen| tinh)?[^:,]{0,24} (?:yeu cau|de nghi)|ke hoach nay)/
const VERB =
  / (?:chu tri|co trach nhiem|chiu trach nhiem|phoi hop|tham muu|xay dung|huong dan|tang cuong|trien khai|can cu|theo doi|to chuc (?:thuc hien|tuyen truyen|trien khai)|thuong xuyen|thuc hien|bo tri|cung cap|day manh|kip thoi|chi dao|phan cong|dam bao|tiep tuc|quan tam|phat huy|la dau moi|la (?:co quan|don vi|bo phan) (?:thuong truc|dau moi|chu tri|tham muu|phoi hop)|tuyen truyen,|tuyen truyen (?:den|toi|sau rong)|van dong|pho bien|nhac nho|bien soan|kiem tra|giam sat|ho tro|chu dong|dua (?:noi dung|tin)|lap (?:ke hoach|du toan)|tiep nhan|cap nhat|nien yet|niem yet|nghien cuu|du toan|can doi|lay y kien|bao cao|tong hop|co nhiem vu)\b/

/** Who has to do what, from the sections on organisation. Closing sentences of the whole plan are nobody's duty. */
export function responsibilitiesOf(root: OutlineNode): ResponsibilityFound[] {
  const out: ResponsibilityFound[] = []
  for (const section of sections(root)) {
    for (const node of section.children) {
      if (!continuesUnit(node, out, section)) visit(node, out)
    }
  }
  return out
}

// A unit named by a bullet has its duties in the prose below it.
function continuesUnit(node: OutlineNode, out: ResponsibilityFound[], section: OutlineNode): boolean {
  const last = out.at(-1)
  if (node.kind !== 'plain' || !last || isClosing(node.text)) return false
  if (!['dash', 'plus', 'dot'].includes(last.node.kind) || last.node.parent !== section) return false
  if (headOf(node) !== null && looksLikeUnit(stripped(node.text).name)) return false
  addDuties(node, last.duties)
  return true
}

function sections(root: OutlineNode): OutlineNode[] {
  const found: OutlineNode[] = []
  const look = (node: OutlineNode): void => {
    for (const child of node.children) {
      if (sectionKind(child) === 'organisation') found.push(child)
      else look(child)
    }
  }
  look(root)
  return found
}

function visit(node: OutlineNode, out: ResponsibilityFound[]): void {
  const kind = sectionKind(node)
  if (kind === 'budget' || kind === 'reporting') return
  if (
    /phan cong|trach nhiem|cac co quan, don vi thuc hien/.test(foldInPlace(node.text)) &&
    node.text.length < 60 &&
    node.children.some((child) => looksLikeUnit(stripped(child.text).name) && child.children.length > 0)
  ) {
    for (const child of node.children) visit(child, out)
    return
  }
  if (isClosing(node.text)) return
  const head = headOf(node)
  if (!head) return
  const pieces = node.paragraph?.pieces ?? []
  const duties: ResponsibilityFound['duties'] = []
  if (head.rest) duties.push(...sentencesOf(head.rest).map((text) => ({ text, pieces })))
  for (const child of node.children) addDuties(child, duties)
  out.push({ unit: head.unit, asked: head.asked, unitPieces: pieces, duties, node })
}

/** What stands below a unit, duty by duty. */
export function dutiesOf(unit: OutlineNode): ResponsibilityFound['duties'] {
  const duties: ResponsibilityFound['duties'] = []
  for (const child of unit.children) addDuties(child, duties)
  return duties
}

function addDuties(found: OutlineNode, duties: ResponsibilityFound['duties']): void {
  // The mark that ends the document is no part of the last bullet.
  const node = found.kind === 'plain' ? found : { ...found, text: found.text.replace(/\.\/\.?\s*$/, '.') }
  if (isClosing(node.text)) return
  const pieces = node.paragraph?.pieces ?? []
  if (node.kind === 'plain')
    duties.push(
      ...sentencesOf(node.text)
        .filter((text) => !isClosing(text))
        .map((text) => ({ text, pieces })),
    )
  else if (node.children.length > 0 && /:$/.test(node.text)) for (const child of node.children) addDuties(child, duties)
  else {
    duties.push({ text: node.text, pieces })
    for (const child of node.children) if (child.kind !== 'plain') addDuties(child, duties)
  }
}

/** True for the words that end a plan and bind nobody in particular. */
export function isClosing(text: string): boolean {
  const folded = foldInPlace(text)
  return (
    CLOSING.test(folded) || (/\.\/\.?$/.test(text.trim()) && /ke hoach|trong qua trinh|vuong mac|phan anh/.test(folded))
  )
}

function headOf(node: OutlineNode): { unit: string; asked: boolean; rest: string } | null {
  const { name, asked } = stripped(node.text)
  if (name === '') return null
  const colon = name.indexOf(':')
  if (colon > 0 && colon < 200) return finish(name.slice(0, colon), asked, name.slice(colon + 1).trim())
  const long = name.split(' ').length > 14 || (node.children.length === 0 && name.length > 34)
  if (long) {
    const verb = VERB.exec(foldInPlace(name))
    if (verb && looksLikeUnit(name)) return finish(name.slice(0, verb.index), asked, name.slice(verb.index).trim())
    if (node.children.length === 0 && !looksLikeUnit(name)) return null
  }
  if (node.kind === 'plain') return null
  if (!looksLikeUnit(name) && node.children.length === 0) return null
  return finish(name, asked, '')
}

function finish(unit: string, asked: boolean, rest: string): { unit: string; asked: boolean; rest: string } {
  return {
    unit: tidy(unit).replace(/[.,;]$/, ''),
    asked: asked || /^(?:de nghi|kinh de nghi)/.test(foldInPlace(rest)),
    rest: rest.replace(/^(?:Đề nghị|đề nghị)\s+/, ''),
  }
}

function stripped(text: string): { name: string; asked: boolean } {
  const found = /^(?:(kinh )?(de nghi)|giao(?: cho)?|yeu cau|trach nhiem cua|doi voi)\s+/.exec(foldInPlace(text))
  if (!found) return { name: text, asked: false }
  const name = text.slice(found[0].length)
  return { name: name.charAt(0).toUpperCase() + name.slice(1), asked: found[2] !== undefined }
}

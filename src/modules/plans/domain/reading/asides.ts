import { foldInPlace } from './folded.ts'
import { labelAt } from './labels.ts'
import type { Label } from './labels.ts'
import { leadAndHelpers } from './lead-and-helpers.ts'
import { looksLikeUnit } from './unit-lists.ts'

export interface Aside {
  /** The text without the aside. */
  title: string
  parts: { label: Label; value: string }[]
}

const TIME =
  /^(?:(?:thuc hien|hoan thanh|to chuc|trien khai|xong)(?: (?:vao|trong|truoc|tu|tai))? |trong |truoc |hang |hằng |moi |dinh ky|thuong xuyen|ca nam|quy |thang |tu thang|\d+ (?:tin|lan|so|buoi|chuyen muc)|\d+ ?lan|cham nhat)/

// "giao Văn phòng chủ trì", "do Văn phòng thực hiện"
const CHARGED = /^(?:giao|do)\s+/i

/**
 * Who and when, where a plan puts them in brackets at the end of a line or in a last clause:
 * "Đối thoại với doanh nghiệp (Phòng Kinh tế chủ trì; thực hiện quý II)", "… Giao Văn phòng chủ trì." Null where neither stands there.
 */
export function asideOf(text: string): Aside | null {
  const bracket = /^(.*\S)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*[.;,]*\s*$/s.exec(text)
  if (bracket) {
    const parts = clausesOf(bracket[2]!)
    if (parts.length > 0) return { title: bracket[1]!, parts }
  }
  return lastClause(text)
}

// "…; giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với các thôn": the first break after which a unit is charged.
function lastClause(text: string): Aside | null {
  for (const found of text.matchAll(/[.;,–-]\s+/g)) {
    const rest = text.slice(found.index + found[0].length).replace(/\.\s*$/, '')
    const clause = rest.replace(CHARGED, '')
    const timed = /^(.*\sthực hiện),\s+(.+)$/u.exec(clause)
    if (clause !== rest && timed && TIME.test(foldInPlace(timed[2]!)) && looksLikeUnit(clause))
      return {
        title: text.slice(0, found.index).trim(),
        parts: [...clausesOf(timed[1]!), { label: 'timing', value: timed[2]! }],
      }
    const done = clause !== rest && /\sthực hiện$/u.test(clause)
    if (/[.;]/.test(clause) || !(done || /chủ trì|phụ trách|là đầu mối/u.test(clause))) continue
    if (!looksLikeUnit(clause) || found.index < 12) continue
    const parts = clausesOf(clause)
    if (parts.some((part) => part.label === 'lead')) return { title: text.slice(0, found.index).trim(), parts }
  }
  return null
}

function clausesOf(inside: string): Aside['parts'] {
  const parts: Aside['parts'] = []
  for (const clause of inside.split(/;\s*|\.\s+/)) {
    const text = clause.trim().replace(CHARGED, '')
    if (text === '') continue
    const labelled = labelAt(text)
    if (labelled && labelled.value !== '') parts.push(labelled)
    else parts.push(...unlabelled(text))
  }
  return parts
}

function unlabelled(text: string): Aside['parts'] {
  const folded = foldInPlace(text)
  const both = /^(.*?) chu tri,? (?:va )?(.*?) (?:cung )?phoi hop(?: thuc hien)?$/.exec(folded)
  if (both && looksLikeUnit(text)) {
    const from = folded.length - folded.slice(both[1]!.length).replace(/^ chu tri,? (?:va )?/, '').length
    return [
      { label: 'lead', value: text.slice(0, both[1]!.length) },
      { label: 'coordinating', value: text.slice(from, from + both[2]!.length) },
    ]
  }
  const shared = /chu tri|phu trach/.test(folded) ? leadAndHelpers(text) : null
  if (shared && looksLikeUnit(shared.lead))
    return [
      { label: 'lead', value: withoutVerb(shared.lead) },
      { label: 'coordinating', value: withoutVerb(shared.coordinating) },
    ]
  const lead =
    /^(.*?)\s*(?:la (?:don vi|co quan) )?(?:chu tri|phu trach|chiu trach nhiem|la dau moi)(?: thuc hien| tham muu| to chuc)?$/.exec(
      folded,
    )
  if (lead && looksLikeUnit(text)) return [{ label: 'lead', value: text.slice(0, lead[1]!.length) }]
  const before = /^(?:don vi |co quan )?(?:chu tri|phu trach|thuc hien)\s*:?\s+(?=\S)/.exec(folded)
  if (before && looksLikeUnit(text.slice(before[0].length)))
    return [{ label: 'lead', value: text.slice(before[0].length) }]
  const helper = /^(.*?)\s*(?:cung )?phoi hop(?: thuc hien)?$/.exec(folded)
  if (helper && helper[1] !== '' && looksLikeUnit(text))
    return [{ label: 'coordinating', value: text.slice(0, helper[1]!.length) }]
  const doer = /^(.*?)\s+thuc hien$/.exec(folded)
  if (doer && looksLikeUnit(text)) return [{ label: 'lead', value: text.slice(0, doer[1]!.length) }]
  if (TIME.test(folded))
    return [{ label: 'timing', value: text.replace(/^(?:thực hiện|tổ chức|triển khai)\s+(?:vào\s+)?/iu, '') }]
  return []
}

function withoutVerb(text: string): string {
  const cut = /\s+(?:thuc hien|chu tri|to chuc)$/.exec(foldInPlace(text))
  return cut ? text.slice(0, cut.index) : text
}

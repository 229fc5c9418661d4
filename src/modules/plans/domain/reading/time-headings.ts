import { foldInPlace } from './folded.ts'
import type { OutlineNode } from './outline.ts'

const TIME_ONLY =
  /^(?:(?:trong |thuc hien |hoat dong |nhiem vu |cong viec )*(?:quy (?:iv|i{1,3}|[1-4])|thang \d{1,2}|6 thang (?:dau|cuoi) nam|sau thang (?:dau|cuoi) nam|dot \d)(?:[\s,/]*(?:nam )?20\d\d)?(?: den (?:quy|thang) \w+)?|thuong xuyen(?: trong nam)?|(?:hang|dinh ky hang) (?:tuan|thang|quy|nam))(?:\s*\([^)]*\))?\s*:?$/

/** True for a heading that says nothing but a time ("Quý I", "Tháng 3"): what stands below is to be done then. */
export function isTimeHeading(node: OutlineNode): boolean {
  return node.kind !== 'root' && node.text.length < 60 && TIME_ONLY.test(foldInPlace(node.text).replace(/[.:]+$/, ''))
}

/** The nearest heading above that names the time; null where none does. */
export function timeHeadingOf(node: OutlineNode): OutlineNode | null {
  for (let at = node.parent; at && at.kind !== 'root'; at = at.parent) if (isTimeHeading(at)) return at
  return null
}

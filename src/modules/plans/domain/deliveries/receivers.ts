import { foldedKey } from '#kernel/domain/vietnamese.ts'
import { resolveUnits } from '#modules/organisations/domain/index.ts'
import type { KnownUnit } from '#modules/organisations/domain/index.ts'

/** A line of "Nơi nhận" taken apart. */
export interface RecipientLine {
  /** As printed, without dash and end mark. */
  printed: string
  name: string
  /** "để báo cáo", "thực hiện", "tuyên truyền"; empty where none is printed. */
  purpose: string
  /** A unit that the writer tied to the line; null lets the name decide. */
  unitId: string | null
  /** "Lưu: VT." is nobody's delivery. */
  isFile: boolean
}

/** One who is to receive the document: "6/6 ấp" are six. */
export interface Receiver {
  printed: string
  name: string
  purpose: string
  unitId: string | null
}

/** Takes a printed line apart: "- UBND tỉnh (để báo cáo);" → name and purpose. */
export function recipientLine(text: string): RecipientLine {
  const printed = text
    .normalize('NFC')
    .replace(/^[\s\-–+•*]+/u, '')
    .replace(/[\s.;,]+$/u, '')
    .replace(/\s+/g, ' ')
  const isFile = /^luu\b/.test(foldedKey(printed))
  const bracketed = /^(.*\S)\s*\(\s*(?:để\s+)?([^()]*)\)$/iu.exec(printed)
  const loose =
    /^(.*\S)\s+(để\s+(?:báo cáo|b\/c|biết|thực hiện|t\/h|phối hợp|theo dõi|chỉ đạo|tuyên truyền).*)$/iu.exec(printed)
  const found = isFile ? null : PURPOSE.test(bracketed?.[2] ?? '') ? bracketed : loose
  return {
    printed,
    name: found?.[1]?.replace(/[\s,;:]+$/u, '') ?? printed,
    purpose: found ? writtenOut(found[2]!) : '',
    unitId: null,
    isFile,
  }
}

/**
 * One receiver for each who is meant: a group ("Các thôn", "6/6 ấp") or a list opens one for each unit, an unclear one ("các ngành
 * có liên quan") stays one line. A name that two lines mean is delivered once, for the first; the file copy to nobody.
 */
export function receiversOf(lines: readonly RecipientLine[], units: readonly KnownUnit[]): Receiver[] {
  const found = lines.filter((line) => !line.isFile && line.name !== '').flatMap((line) => receiversOfLine(line, units))
  const seen = new Set<string>()
  return found.filter((one) => {
    const key = one.unitId ?? foldedKey(one.name)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function receiversOfLine(line: RecipientLine, units: readonly KnownUnit[]): Receiver[] {
  const { printed, name, purpose } = line
  if (line.unitId !== null) return [{ printed, name, purpose, unitId: line.unitId }]
  const meant = resolveUnits(name, units)
  if (meant.isVague || meant.units.length === 0) return [{ printed, name, purpose, unitId: null }]
  return [
    ...meant.units.map((unit) => ({ printed, name: unit.name, purpose, unitId: unit.id })),
    ...meant.unknown.map((unknown) => ({ printed, name: unknown, purpose, unitId: null })),
  ]
}

const PURPOSE =
  /^(?:để|báo cáo|b\/c|biết|thực hiện|t\/h|th|phối hợp|p\/h|theo dõi|chỉ đạo|tuyên truyền|đăng|niêm yết|giám sát|đôn đốc|kiểm tra|triển khai|đưa tin|phát)/iu
const SHORT: Readonly<Record<string, string>> = {
  'b/c': 'báo cáo',
  't/h': 'thực hiện',
  'p/h': 'phối hợp',
  th: 'thực hiện',
}

function writtenOut(purpose: string): string {
  const bare = purpose.trim().replace(/^để\s+/iu, '')
  const full = SHORT[bare.toLocaleLowerCase('vi')] ?? bare
  return /^(?:báo cáo|biết)/iu.test(full) ? `để ${full}` : full
}

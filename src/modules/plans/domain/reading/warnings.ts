import type { ActivityFound } from './activity-found.ts'
import type { SourceDocument } from './document-model.ts'
import { foldInPlace, foldedWords } from './folded.ts'
import type { OutlineNode } from './outline.ts'
import { walk } from './outline.ts'
import type { PlanBody } from './plan-body.ts'
import type { PlanReading, ReadingWarning } from './plan-reading.ts'
import type { DoubtfulNumber } from './read-bases.ts'
import { provenanceOf } from './provenance.ts'
import type { Piece } from './flow.ts'
import type { ResponsibilityFound } from './responsibilities.ts'
import { readTiming } from './timing.ts'
import { looksLikeUnit } from './unit-lists.ts'

interface Facts {
  document: SourceDocument
  body: PlanBody
  reading: PlanReading
  activities: readonly ActivityFound[]
  responsibilities: readonly ResponsibilityFound[]
  doubtfulNumbers: readonly DoubtfulNumber[]
  garbled: boolean
}

/** What a careful clerk would point out before the plan runs. */
export function warningsOf(facts: Facts): ReadingWarning[] {
  return [
    ...ofHead(facts),
    ...ofOutline(facts.body.root),
    ...ofActivities(facts),
    ...ofUnits(facts),
    ...ofScope(facts),
    ...ofNumbers(facts),
    ...ofSource(facts),
  ]
}

function warning(code: string, message: string, pieces: readonly Piece[] = []): ReadingWarning {
  return { code, message, source: pieces.length > 0 ? provenanceOf(pieces[0]!.text, pieces.slice(0, 3), 0.95) : null }
}

function ofHead({ body, reading }: Facts): ReadingWarning[] {
  const { header } = body
  const out: ReadingWarning[] = []
  if (header.blankNumber) out.push(warning('blank-number', 'Số văn bản còn để trống.', header.numberPieces))
  if (header.impossibleDate)
    out.push(
      warning(
        'impossible-date',
        `Ngày ban hành in là “${header.impossibleDate}”, không có ngày này trên lịch nên được để trống.`,
        header.datePieces,
      ),
    )
  if (reading.issuedOn && reading.issuedOn.length === 10) {
    const later = reading.legalBases.find((basis) => basis.issuedOn !== null && basis.issuedOn > reading.issuedOn!)
    if (later)
      out.push(
        warning('date-before-bases', `Kế hoạch ghi ngày ban hành trước căn cứ số ${later.number}.`, header.datePieces),
      )
  }
  return out
}

function ofOutline(root: OutlineNode): ReadingWarning[] {
  const out: ReadingWarning[] = []
  for (const node of walk(root)) {
    const seen = new Map<string, OutlineNode>()
    for (const child of node.children) {
      if (child.kind !== 'roman' && child.kind !== 'arabic' && child.kind !== 'decimal') continue
      const key = `${child.kind} ${child.label}`
      if (seen.has(key))
        out.push(
          warning(
            'duplicate-numeral',
            `Hai mục cùng mang số ${child.label}: “${short(seen.get(key)!.text)}” và “${short(child.text)}”.`,
            child.paragraph?.pieces,
          ),
        )
      seen.set(key, child)
    }
  }
  return out
}

function ofActivities({ activities, responsibilities, reading }: Facts): ReadingWarning[] {
  const out: ReadingWarning[] = []
  const deadlines = new Map<string, string>()
  activities.forEach((activity) => {
    if (activity.lead.length === 0)
      out.push(warning('no-lead', `Việc “${short(activity.title)}” không ghi ai chủ trì.`, activity.sources.title))
    for (const problem of activity.problems)
      out.push(
        warning(
          'impossible-date',
          `Việc “${short(activity.title)}” ghi “${problem.printed}”, không có ngày này trên lịch.`,
          activity.sources.timing,
        ),
      )
    const printed = new Set(
      [
        ...foldInPlace(activity.timing.text ?? '').matchAll(
          /(?:truoc|cham nhat|hoan thanh)[^;]*?(\d{1,2}\s*\/\s*\d{1,2})/g,
        ),
      ].map((match) => match[1]),
    )
    if (printed.size > 1)
      out.push(
        warning('two-deadlines', `Việc “${short(activity.title)}” có hai thời hạn khác nhau.`, activity.sources.timing),
      )
    if (activity.timing.kind === 'deadline' && activity.timing.to) deadlines.set(activity.title, activity.timing.to)
  })
  for (const unit of responsibilities) {
    for (const duty of unit.duties) {
      const timing = readTiming(duty.text, reading.period)
      if (timing.kind !== 'deadline' || !timing.to) continue
      for (const [title, to] of deadlines) {
        if (to !== timing.to && share(title, duty.text) > 0.6)
          out.push(
            warning(
              'two-deadlines',
              `Việc “${short(title)}” có hai thời hạn: ${vn(to)} và ${vn(timing.to)}.`,
              duty.pieces,
            ),
          )
      }
    }
  }
  for (let left = 0; left < activities.length; left++) {
    for (let right = left + 1; right < activities.length; right++) {
      const [a, b] = [activities[left]!, activities[right]!]
      if (share(a.title, b.title) > 0.85 && share(b.title, a.title) > 0.85)
        out.push(
          warning(
            'near-duplicate',
            `Hai việc gần giống nhau: “${short(a.title)}” và “${short(b.title)}”.`,
            b.sources.title,
          ),
        )
    }
  }
  return out
}

// Whom the list of units of the commune will not know either: a misread name, or words that name nobody.
function ofUnits({ activities }: Facts): ReadingWarning[] {
  const seen = new Set<string>()
  return activities.flatMap((activity) =>
    [
      ...activity.lead.map((unit) => ({ unit, pieces: activity.sources.lead })),
      ...activity.coordinating.map((unit) => ({ unit, pieces: activity.sources.coordinating })),
    ].flatMap(({ unit, pieces }) => {
      const key = foldInPlace(unit)
      if (looksLikeUnit(unit) || seen.has(key)) return []
      seen.add(key)
      return [warning('unknown-unit', `Không rõ “${short(unit)}” là đơn vị nào.`, pieces)]
    }),
  )
}

function ofScope({ body, reading, activities }: Facts): ReadingWarning[] {
  if (body.header.level === 'province')
    return [warning('scope-mismatch', 'Đây là kế hoạch của cấp tỉnh, không phải của xã.', body.header.issuerPieces)]
  if (body.header.level === 'district')
    return [warning('scope-mismatch', 'Đây là kế hoạch của cấp huyện, không phải của xã.', body.header.issuerPieces)]
  if (reading.issuer === null) return []
  for (const paragraph of body.preamble) {
    if (/ke hoach[^;]*tren dia ban (?:huyen|tinh|thanh pho)\b[^;]*(?:nhu sau|cu the)/.test(foldInPlace(paragraph.text)))
      return [
        warning(
          'scope-mismatch',
          'Phần mở đầu ghi phạm vi của cấp trên, không khớp với kế hoạch của một xã.',
          paragraph.pieces,
        ),
      ]
  }
  const wrong = activities.find((activity) =>
    [...activity.lead, ...activity.coordinating].some((unit) =>
      /cap huyen|ubnd cac xa|cac xa, (?:phuong|thi tran)|ubnd cap xa|cac so, (?:ban,? )?nganh/.test(foldInPlace(unit)),
    ),
  )
  return wrong
    ? [
        warning(
          'scope-mismatch',
          `Việc “${short(wrong.title)}” giao cho cơ quan cấp trên hoặc nhiều xã, không khớp với kế hoạch của một xã.`,
          wrong.sources.lead,
        ),
      ]
    : []
}

function ofNumbers({ doubtfulNumbers }: Facts): ReadingWarning[] {
  return doubtfulNumbers.map(({ printed, takenAs, pieces }) =>
    warning(
      'doubtful-number',
      takenAs
        ? `Số văn bản quét ra là “${printed}”, được hiểu là “${takenAs}”: cần xem bản gốc.`
        : `Số văn bản quét ra là “${printed}”, không chắc nên không được lấy làm căn cứ: cần xem bản gốc.`,
      pieces.filter((piece) => piece.text.includes(printed.split(/[-/]/)[0]!)),
    ),
  )
}

function ofSource({ document, reading, garbled }: Facts): ReadingWarning[] {
  const out: ReadingWarning[] = []
  if (reading.truncated)
    out.push(warning('truncated', 'Văn bản dừng lại trước phần cuối (nơi nhận, chữ ký): có thể thiếu trang.'))
  const poor = document.pages.some((page) => page.origin === 'recognised' && page.confidence < 0.75)
  if (garbled || poor)
    out.push(warning('bad-scan', 'Chữ đọc từ bản quét có nhiều chỗ sai dấu: cần đối chiếu với bản gốc.'))
  if (document.files.some((file) => file.legacyEncoding))
    out.push(warning('legacy-encoding', 'Văn bản dùng bảng mã cũ (TCVN3 hoặc VNI) và đã được chuyển sang Unicode.'))
  return out
}

function share(part: string, whole: string): number {
  const words = foldedWords(part)
  const held = new Set(foldedWords(whole))
  return words.length === 0 ? 0 : words.filter((word) => held.has(word)).length / words.length
}

function short(text: string): string {
  return text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text
}

function vn(date: string): string {
  return date.split('-').reverse().join('/')
}

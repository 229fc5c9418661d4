import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { formatDate } from '#kernel/domain/plain-date.ts'
import type { AssignmentKind } from './states.ts'
import { TONE_WORDS, toneFor } from './register.ts'
import type { Tone } from './register.ts'

export interface MessageItem {
  title: string
  label: string
  dueOn: PlainDate
  daysLate: number
  /** What is missing, where something was reported already. */
  missing?: readonly string[]
}

export interface ReminderFacts {
  unit: string
  tone: Tone
  items: readonly MessageItem[]
  today: PlainDate
  /** Earlier reminders about the same work, latest first. */
  earlier: readonly { ordinal: number; sentOn: PlainDate }[]
}

/** One message for one unit: everything it still owes, in the right register; a second one names the first. */
export function reminderMessage({ unit, tone, items, today, earlier }: ReminderFacts): string {
  const before = earlier[0]
  const lead = {
    suggest: `Đề nghị ${unit} hoàn thành và gửi kết quả, minh chứng các việc sau:`,
    respectful: `Kính đề nghị ${unit} quan tâm, chỉ đạo và cho biết kết quả các nội dung sau:`,
    require: `Yêu cầu ${unit} khẩn trương hoàn thành và gửi kết quả, minh chứng các việc sau:`,
  }[tone]
  return [
    ...(before
      ? [`Nhắc lần ${before.ordinal + 1} (đã nhắc lần ${before.ordinal} ngày ${formatDate(before.sentOn)}).`]
      : []),
    lead,
    ...groupItems(items).map((line, index) => `${index + 1}. ${line}`),
    `Tính đến ngày ${formatDate(today)}. Nếu có khó khăn, ${tone === 'respectful' ? 'xin cho biết' : 'báo'} để cùng giải quyết hoặc xin gia hạn. Trân trọng cảm ơn.`,
  ].join('\n')
}

/** Lines of a reminder: times of one task stand together, so that a weekly duty is one line and not twenty. */
export function groupItems(items: readonly MessageItem[]): string[] {
  const byTitle = new Map<string, MessageItem[]>()
  for (const item of items) byTitle.set(item.title, [...(byTitle.get(item.title) ?? []), item])
  return [...byTitle].map(([title, own]) => {
    const [first] = own
    if (own.length === 1 && first) return `${title} (${timeOf(first)})`
    const shown = own.slice(0, MOST_LABELS).map((item) => item.label)
    const rest = own.length - shown.length
    return `${title}: ${own.length} kỳ (${shown.join(', ')}${rest > 0 ? ` và ${rest} kỳ nữa` : ''})`
  })
}

const MOST_LABELS = 6

/** "Tháng 3/2026, hạn 31/03/2026"; the label of a deadline or of one day says the day already. */
export function dueWords(label: string, dueOn: PlainDate): string {
  const due = `hạn ${formatDate(dueOn)}`
  return label.startsWith('Hạn') || label === `Ngày ${formatDate(dueOn)}` ? due : `${label}, ${due}`
}

function timeOf(item: MessageItem): string {
  const when = dueWords(item.label, item.dueOn)
  if (item.missing?.length) return `${when}; còn thiếu ${item.missing.join(', ')}`
  return item.daysLate > 0 ? `${when}, quá ${item.daysLate} ngày` : when
}

/** A reminder in the first register that fits; kept for a unit without a log. */
export function reminderText(
  unit: string,
  assignment: AssignmentKind,
  items: readonly MessageItem[],
  today: PlainDate,
): string {
  return reminderMessage({ unit, tone: toneFor(null, assignment, 1), items, today, earlier: [] })
}

/** An invitation for what was asked as a favour: it is not chased and has no late days. */
export function invitationText(
  unit: string,
  tone: Tone,
  items: readonly { title: string; label: string; dueOn: PlainDate }[],
): string {
  return [
    `${TONE_WORDS[tone === 'require' ? 'suggest' : tone]} ${unit} phối hợp thực hiện các nội dung sau; việc nào đã làm, xin gửi kết quả để tổng hợp chung:`,
    ...groupItems(items.map((item) => ({ ...item, daysLate: 0 }))).map((line, index) => `${index + 1}. ${line}`),
    'Trân trọng cảm ơn.',
  ].join('\n')
}

export interface SheetItem {
  title: string
  part: 'lead' | 'coordinating'
  timing: string | null
  products: readonly string[]
}

/** What a unit has to do under a plan, ready to paste into Zalo. */
export function assignmentText(
  unit: string,
  assignment: AssignmentKind,
  plan: string,
  items: readonly { title: string; part: 'lead' | 'coordinating'; timing: string | null }[],
): string {
  const lead =
    assignment === 'requested'
      ? `Kính gửi ${unit}. Theo ${plan}, đề nghị đơn vị phối hợp:`
      : `Gửi ${unit}. Theo ${plan}, đơn vị được giao:`
  const lines = items.map(
    (item, index) =>
      `${index + 1}. ${item.title}. ${item.part === 'lead' ? 'Chủ trì' : 'Phối hợp'}${item.timing ? `; thời gian: ${item.timing}` : ''}.`,
  )
  return [lead, ...lines, 'Làm xong, gửi kết quả kèm ảnh, danh sách hoặc đường dẫn cho cán bộ đầu mối.'].join('\n')
}

/** A message longer than this is cut by chat programs or hard to read on a phone. */
const CHAT_LENGTH = 1_900

/** A text in parts that a chat takes, broken between lines, each part numbered "(1/2)". */
export function chatParts(text: string, length: number = CHAT_LENGTH): string[] {
  if (text.length <= length) return [text]
  const room = length - '(99/99)\n'.length
  const parts: string[] = []
  let part = ''
  for (const line of text.split('\n').flatMap((one) => broken(one, room))) {
    if (part !== '' && part.length + 1 + line.length > room) {
      parts.push(part)
      part = ''
    }
    part = part === '' ? line : `${part}\n${line}`
  }
  parts.push(part)
  return parts.map((one, index) => `(${index + 1}/${parts.length})\n${one}`)
}

function broken(line: string, room: number): string[] {
  const out: string[] = []
  let rest = line
  while (rest.length > room) {
    const at = rest.lastIndexOf(' ', room)
    const cut = at > room / 2 ? at : room
    out.push(rest.slice(0, cut))
    rest = rest.slice(cut).trimStart()
  }
  return [...out, rest]
}

export interface UnitSheet {
  name: string
  unitId: string | null
  kind: string | null
  items: SheetItem[]
}

/** What each unit has under a plan, tasks it leads first. A unit that the plan prints under two names stands once. */
export function unitSheets(
  tasks: readonly {
    title: string
    timing: string | null
    products: readonly string[]
    units: readonly { part: 'lead' | 'coordinating'; unitId: string | null; name: string; kind?: string | null }[]
  }[],
): UnitSheet[] {
  const sheets = new Map<string, UnitSheet>()
  for (const task of tasks) {
    const told = new Set<string>()
    for (const unit of task.units) {
      const key = unit.unitId ?? unit.name.toLowerCase()
      if (told.has(key)) continue
      told.add(key)
      const sheet = sheets.get(key) ?? { name: unit.name, unitId: unit.unitId, kind: unit.kind ?? null, items: [] }
      sheet.items.push({ title: task.title, part: unit.part, timing: task.timing, products: task.products })
      sheets.set(key, sheet)
    }
  }
  const leads = (sheet: UnitSheet): number => sheet.items.filter((item) => item.part === 'lead').length
  for (const sheet of sheets.values()) sheet.items.sort((a, b) => (a.part === b.part ? 0 : a.part === 'lead' ? -1 : 1))
  return [...sheets.values()].sort((a, b) => leads(b) - leads(a))
}

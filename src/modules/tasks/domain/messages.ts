import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { formatDate } from '#kernel/domain/plain-date.ts'

export interface MessageItem {
  title: string
  label: string
  dueOn: PlainDate
  daysLate: number
}

/** A reminder for one unit, ready to paste into Zalo. Unions and the Front are asked, not told. */
export function reminderText(
  unit: string,
  assignment: 'assigned' | 'requested',
  items: readonly MessageItem[],
  today: PlainDate,
): string {
  const lead =
    assignment === 'requested'
      ? `Kính đề nghị ${unit} quan tâm, phối hợp thực hiện và gửi kết quả các nội dung sau:`
      : `Đề nghị ${unit} hoàn thành và gửi kết quả, minh chứng các việc sau:`
  const lines = items.map(
    (item, index) =>
      `${index + 1}. ${item.title} (${item.label}, hạn ${formatDate(item.dueOn)}${item.daysLate > 0 ? `, quá ${item.daysLate} ngày` : ''})`,
  )
  return [lead, ...lines, `Tính đến ngày ${formatDate(today)}. Trân trọng cảm ơn.`].join('\n')
}

/** What a unit has to do under a plan, ready to paste into Zalo. */
export function assignmentText(
  unit: string,
  assignment: 'assigned' | 'requested',
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
  return [lead, ...lines].join('\n')
}

export interface UnitSheet {
  name: string
  unitId: string | null
  items: { title: string; part: 'lead' | 'coordinating'; timing: string | null; products: readonly string[] }[]
}

/** What each unit has under a plan, tasks it leads first. A unit that the plan prints under two names stands once. */
export function unitSheets(
  tasks: readonly {
    title: string
    timing: string | null
    products: readonly string[]
    units: readonly { part: 'lead' | 'coordinating'; unitId: string | null; name: string }[]
  }[],
): UnitSheet[] {
  const sheets = new Map<string, UnitSheet>()
  for (const task of tasks) {
    const told = new Set<string>()
    for (const unit of task.units) {
      const key = unit.unitId ?? unit.name.toLowerCase()
      if (told.has(key)) continue
      told.add(key)
      const sheet = sheets.get(key) ?? { name: unit.name, unitId: unit.unitId, items: [] }
      sheet.items.push({ title: task.title, part: unit.part, timing: task.timing, products: task.products })
      sheets.set(key, sheet)
    }
  }
  for (const sheet of sheets.values()) sheet.items.sort((a, b) => (a.part === b.part ? 0 : a.part === 'lead' ? -1 : 1))
  return [...sheets.values()].sort(
    (a, b) =>
      b.items.filter((item) => item.part === 'lead').length - a.items.filter((item) => item.part === 'lead').length,
  )
}

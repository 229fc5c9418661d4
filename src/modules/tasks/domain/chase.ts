import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { chaseList } from './board.ts'
import type { BoardOccurrence, BoardTask } from './board.ts'
import { reminderMessage } from './messages.ts'
import type { MessageItem } from './messages.ts'
import { toneFor } from './register.ts'
import type { Tone } from './register.ts'

export interface LoggedReminder {
  unitId: string | null
  unit: string
  ordinal: number
  occurrenceIds: readonly string[]
  sentAt: string
  sentBy: string | null
  way: string
}

export interface ChaseGroup {
  unit: string | null
  unitId: string | null
  kind: string | null
  tone: Tone
  /** Null where nobody leads: there is no one to remind. */
  text: string | null
  items: (MessageItem & { taskId: string; occurrenceId: string; state: BoardOccurrence['state'] })[]
  /** Reminders to this unit, latest first; `isSame` when about work still open. */
  history: (LoggedReminder & { isSame: boolean })[]
}

/** What needs chasing by unit, each with one message in the right register that names the reminders before it. */
export function chaseGroups(
  tasks: readonly BoardTask[],
  occurrences: readonly (BoardOccurrence & { missing: readonly string[] })[],
  reminders: readonly LoggedReminder[],
  today: PlainDate,
  dayOf: (instant: string) => PlainDate,
): ChaseGroup[] {
  const missing = new Map(occurrences.map((one) => [one.id, one.missing]))
  const kinds = new Map(tasks.flatMap((task) => task.units.map((unit) => [unit.name, unit.kind ?? null] as const)))
  return chaseList(tasks, occurrences).map((group) => {
    const items = group.items.map(({ task, occurrence }) => ({
      taskId: task.id,
      occurrenceId: occurrence.id,
      title: task.title,
      label: occurrence.label,
      dueOn: occurrence.extendedTo ?? occurrence.dueOn,
      daysLate: occurrence.daysLate,
      missing: missing.get(occurrence.id) ?? [],
      state: occurrence.state,
    }))
    const open = new Set(items.map((item) => item.occurrenceId))
    const history = reminders
      .filter((one) => (group.unitId ? one.unitId === group.unitId : one.unit === group.unit))
      .map((one) => ({ ...one, isSame: one.occurrenceIds.some((id) => open.has(id)) }))
    const earlier = history
      .filter((one) => one.isSame)
      .map((one) => ({ ordinal: one.ordinal, sentOn: dayOf(one.sentAt) }))
    const kind = kinds.get(group.unit ?? '') ?? null
    const tone = toneFor(kind, 'assigned', (earlier[0]?.ordinal ?? 0) + 1)
    return {
      unit: group.unit,
      unitId: group.unitId,
      kind,
      tone,
      text: group.unit ? reminderMessage({ unit: group.unit, tone, items, today, earlier }) : null,
      items,
      history,
    }
  })
}

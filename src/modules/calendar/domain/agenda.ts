import type { PlainDate } from '#kernel/domain/plain-date.ts'

/** The days of a span on which there is something, in order, with what is there. */
export function agendaDays<Item extends { day: PlainDate }>(
  from: PlainDate,
  to: PlainDate,
  items: readonly Item[],
): { day: PlainDate; items: Item[] }[] {
  const days = new Map<PlainDate, Item[]>()
  for (const item of items) {
    if (item.day < from || item.day > to) continue
    const there = days.get(item.day)
    if (there) there.push(item)
    else days.set(item.day, [item])
  }
  return [...days].map(([day, there]) => ({ day, items: there })).sort((a, b) => a.day.localeCompare(b.day))
}

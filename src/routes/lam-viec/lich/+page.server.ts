import { addDays, dayOfWeek, isPlainDate, plainDateOf } from '#kernel/domain/plain-date.ts'
import { isId } from '#kernel/domain/ids.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { agendaDays, lunarOf, monthWeeks, workCalendar } from '#modules/calendar/domain/index.ts'
import { adoptedYears, listDays, openFeed, ownFeeds, revokeFeed } from '#modules/calendar/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { calendarItems } from '#entry/web/calendar-work.ts'
import { installation } from '#entry/web/installation.ts'

type View = 'month' | 'week' | 'year'
const viewOf = (said: string | null): View => (said === 'tuan' ? 'week' : said === 'nam' ? 'year' : 'month')

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const { actor } = locals
  const wantedUnit = url.searchParams.get('donvi')
  const unitId = isId(wantedUnit) ? wantedUnit : null
  const { today, items } = await tryLoad(() => calendarItems(actor, unitId))
  const view = viewOf(url.searchParams.get('xem'))
  const asked = url.searchParams.get('ngay')
  const month = /^(\d{4})-(\d{2})$/.exec(url.searchParams.get('thang') ?? '')
  const anchor = isPlainDate(asked)
    ? asked
    : month && isPlainDate(`${month[0]}-01`)
      ? plainDateOf(Number(month[1]), Number(month[2]), 1)
      : today
  const year = Math.min(2100, Math.max(2000, Number(anchor.slice(0, 4))))
  const days = [
    ...(await ask(app, listDays, { year: Math.max(2000, year - 1) }, actor)),
    ...(await ask(app, listDays, { year }, actor)),
    ...(await ask(app, listDays, { year: Math.min(2100, year + 1) }, actor)),
  ]
  const calendar = workCalendar(
    days.filter((day) => day.kind === 'holiday').map((day) => day.day),
    days.filter((day) => day.kind === 'workday').map((day) => day.day),
  )
  const named = new Map(days.map((day) => [day.day, day]))
  const weeksOf = (number: number) =>
    monthWeeks(year, number, calendar).map((week) =>
      week.map((cell) => ({
        ...cell,
        name: named.get(cell.day)?.name ?? null,
        isMakeUp: named.get(cell.day)?.kind === 'workday',
        items: items.filter((item) => item.day === cell.day),
      })),
    )
  const monthNumber = Number(anchor.slice(5, 7))
  const monday = addDays(anchor, 1 - dayOfWeek(anchor))
  const span =
    view === 'week'
      ? { from: monday, to: addDays(monday, 6) }
      : { from: plainDateOf(year, monthNumber, 1), to: addDays(plainDateOf(year, monthNumber, 28), 10) }
  const inSpan = view === 'week' ? items : items.filter((item) => item.day.startsWith(anchor.slice(0, 7)))
  const roles = actor.kind === 'anyone' || actor.kind === 'system' ? [] : actor.roles
  const years = await ask(app, adoptedYears, {}, actor)
  const units = await ask(app, listUnits, {}, actor)
  return {
    view,
    anchor,
    year,
    month: monthNumber,
    today,
    span,
    unitId: unitId ?? '',
    units: units.map((unit) => ({ id: unit.id, name: unit.name })),
    weeks: view === 'month' ? weeksOf(monthNumber) : [],
    months:
      view === 'year'
        ? Array.from({ length: 12 }, (_, index) =>
            weeksOf(index + 1).map((week) =>
              week.map(({ items: there, ...cell }) => ({ ...cell, count: there.length })),
            ),
          )
        : [],
    agenda: agendaDays(span.from, span.to, inSpan).map((day) => ({
      ...day,
      lunar: lunarOf(day.day),
      name: named.get(day.day)?.name ?? null,
    })),
    yearCount: items.filter((item) => item.day.startsWith(String(year))).length,
    isAdopted: years.some((adopted) => adopted.year === year),
    canAdopt: rolesMay(roles, 'calendar.manage'),
    feeds: actor.kind === 'account' ? await ask(app, ownFeeds, {}, actor) : [],
    origin: url.origin,
  }
}

export const actions = {
  openFeed: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(installation().app, openFeed, { label: text(form, 'label'), unitId: text(form, 'unitId') }, locals.actor),
    )
  },
  revokeFeed: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () => execute(installation().app, revokeFeed, { id: text(form, 'id') }, locals.actor))
  },
}

import { plainDate } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { proposedHolidays } from '#modules/calendar/domain/index.ts'
import { adoptYear, adoptedYears, listDays, removeDay, setDay } from '#modules/calendar/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

const yearOf = (url: URL, now: string): number =>
  Math.min(2099, Math.max(2001, Number(url.searchParams.get('nam') ?? now.slice(0, 4)) || 2026))

export const load = async ({ locals, url }) => {
  const { app } = installation()
  const year = yearOf(url, app.clock.now())
  const days = await tryLoad(() => ask(app, listDays, { year }, locals.actor))
  const adopted = await ask(app, adoptedYears, {}, locals.actor)
  const have = new Set(days.map((day) => day.day))
  return {
    year,
    days,
    proposed: proposedHolidays(year).filter((day) => !have.has(day.day)),
    adopted: adopted.find((one) => one.year === year) ?? null,
  }
}

export const actions = {
  set: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(
        installation().app,
        setDay,
        {
          day: plainDate(text(form, 'day')),
          kind: text(form, 'kind') === 'workday' ? 'workday' : 'holiday',
          name: text(form, 'name'),
          source: text(form, 'source'),
        },
        locals.actor,
      ),
    )
  },
  adopt: async ({ request, locals, url }) => {
    const { app } = installation()
    const form = await request.formData()
    const year = yearOf(url, app.clock.now())
    return tryAct(form, () => execute(app, adoptYear, { year, source: text(form, 'source') }, locals.actor))
  },
  remove: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () => execute(installation().app, removeDay, { id: text(form, 'id') }, locals.actor))
  },
}

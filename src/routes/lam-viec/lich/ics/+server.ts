import { isId } from '#kernel/domain/ids.ts'
import { tryLoad } from '#entry/web/act.ts'
import { calendarItems } from '#entry/web/calendar-work.ts'
import { icsAnswer } from '#entry/web/ics-answer.ts'

export const GET = async ({ locals, url }) => {
  const unit = url.searchParams.get('donvi')
  const { items } = await tryLoad(() => calendarItems(locals.actor, isId(unit) ? unit : null))
  return icsAnswer(items, true)
}

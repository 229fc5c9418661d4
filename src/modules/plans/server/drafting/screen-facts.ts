import { z } from 'zod'
import { query } from '#kernel/server/command.ts'
import { calendarDays } from '#modules/calendar/server/index.ts'
import { kindsOf } from '../kinds.ts'

/** What the screen of a draft offers beside the draft: kinds of plans, the office's days. */
export const draftScreenFacts = query({
  name: 'plans.draft-screen-facts',
  input: z.object({}),
  may: 'plans.read-drafts',
  async run({ db, today }) {
    const days = await calendarDays(db)
    return {
      today,
      kinds: (await kindsOf(db)).filter((kind) => !kind.isHidden).map(({ code, name }) => ({ code, name })),
      holidays: [...days.holidays],
      workdays: [...days.workdays],
    }
  },
})

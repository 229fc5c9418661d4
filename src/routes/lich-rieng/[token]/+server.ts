import { error } from '@sveltejs/kit'
import { feedOf } from '#modules/calendar/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { calendarItems } from '#entry/web/calendar-work.ts'
import { icsAnswer } from '#entry/web/ics-answer.ts'
import { installation } from '#entry/web/installation.ts'

// A phone's calendar has no sign-in: the unguessable, revocable address is the right to read.
export const GET = async ({ params }) => {
  const token = params.token.replace(/\.ics$/, '')
  const feed = /^[\w-]{20,100}$/.test(token) ? await feedOf(installation().app, token) : null
  if (!feed) error(404, sentenceFor('calendar.feed-not-found'))
  const { items } = await calendarItems(feed.actor, feed.unitId)
  return icsAnswer(items, false)
}
